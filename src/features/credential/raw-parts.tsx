import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { rawText } from './raw-text.ts';

/** A document as text and nothing else: each part scrolls in its own box. */
export function RawParts({ documentText }: { documentText: string }): ReactNode {
  const { t } = useText();
  const { parts, cut } = rawText(documentText);
  return (
    <>
      {cut && <p className="mt-1 text-sm text-ink-2">{t('credential.raw.cut')}</p>}
      {parts.map((part) => (
        <figure key={part.kind} className="mt-2">
          {part.kind !== 'document' && (
            <figcaption className="text-xs text-ink-2">{t(`credential.raw.${part.kind}`)}</figcaption>
          )}
          <pre
            // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
            tabIndex={0}
            role="region"
            aria-label={t(`credential.raw.${part.kind}`)}
            className="max-h-96 overflow-auto border border-line bg-fog p-3 text-xs leading-normal break-all whitespace-pre-wrap"
          >
            {part.text}
          </pre>
        </figure>
      ))}
    </>
  );
}
