import type { ReactNode } from 'react';
import type { Source } from '#src/domain/qualification/template.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { readingOf } from './target-text.ts';

/** "Source: EN Bau FAQ (excerpt read 20 Nov 2026)", with the way to it where there is one. */
export function SourceLink({ source }: { source: Source }): ReactNode {
  const text = useText();
  return (
    <span>
      <Sentence
        id="pathway.rule.source"
        values={{ title: source.title, reading: readingOf(text, source) }}
        components={[<SourceAddress key="source" source={source} />]}
      />
    </span>
  );
}

/** A source's title within a sentence, as a link where it has an address on the web. */
export function SourceAddress({ source, children }: { source: Source; children?: ReactNode }): ReactNode {
  return source.url !== null && /^https?:/u.test(source.url) ? (
    <a href={source.url} target="_blank" rel="noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}
