import type { ReactNode } from 'react';
import type { Source } from '#src/domain/qualification/template.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { readingOf } from './target-text.ts';

/** "Source: EN Bau FAQ (excerpt read 20 Nov 2026)", with the way to it where there is one. */
export function SourceLink({ source }: { source: Source }): ReactNode {
  const text = useText();
  const link =
    source.url !== null && /^https?:/u.test(source.url) ? (
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title}
      </a>
    ) : (
      <span />
    );
  return (
    <span>
      <Sentence
        id="pathway.rule.source"
        values={{ title: source.title, reading: readingOf(text, source) }}
        components={[link]}
      />
    </span>
  );
}
