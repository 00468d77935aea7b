import { use, type ComponentType, type ReactNode } from 'react';
import { loadText } from '#src/i18n/load-text.ts';
import type { TextArea } from '#src/i18n/message-id.ts';

export type PageOnDemand = {
  /** Suspends until the page is there; throws what kept it from arriving. */
  Page: () => ReactNode;
  /** Fetches code and text ahead. Rejects where they cannot be fetched now. */
  fetch: () => Promise<void>;
  /** Lets `Page` ask again after it threw. Without this React would ask without end. */
  forget: () => void;
};

/** A page whose code and text arrive together. */
export function pageOnDemand(
  load: () => Promise<{ Component: ComponentType }>,
  ...areas: readonly TextArea[]
): PageOnDemand {
  let arrived: ComponentType | undefined;
  let asked: Promise<ComponentType> | undefined;

  const arrive = async () => {
    const [{ Component }] = await Promise.all([load(), loadText(...areas)]);
    arrived = Component;
    return Component;
  };
  const ask = () => (asked ??= arrive());

  return {
    Page() {
      // What has arrived is drawn at once: waiting even for a settled promise would show a blank first.
      const Component = arrived ?? use(ask());
      return <Component />;
    },
    async fetch() {
      await arrive();
    },
    forget() {
      asked = undefined;
    },
  };
}
