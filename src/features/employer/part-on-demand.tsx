import { createElement, lazy, type ComponentType, type ReactNode } from 'react';
import { loadText } from '#src/i18n/load-text.ts';
import type { TextArea } from '#src/i18n/message-id.ts';

/**
 * A part of the page that is not there when it opens. What has been fetched by the time it is shown is drawn
 * at once; otherwise it suspends.
 *
 * @param areas - text that it needs beside that of the page for readers
 */
export function partOnDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...areas: readonly TextArea[]
) {
  let arrived: ComponentType<Props> | undefined;
  const fetch = async () => {
    [arrived] = await Promise.all([load(), loadText('reader', 'levels', ...areas)]);
    return { default: arrived };
  };
  const Later = lazy(fetch);
  return { Shown: (props: Props): ReactNode => createElement(arrived ?? Later, props), fetch };
}
