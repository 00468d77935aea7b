import { useId, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { SearchField } from '#src/ui/field.tsx';
import { rawText } from './raw-text.ts';

/** More marks than these slow a browser down and help nobody. */
const mostMarks = 500;

/** A document as text and nothing else, with a search: each part scrolls in its own box. */
export function RawParts({ documentText }: { documentText: string }): ReactNode {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const id = useId();
  const { parts, cut } = rawText(documentText);
  const pieces = parts.map(({ text }) => split(text, query));
  const found = pieces.reduce((sum, part) => sum + (part.length - 1) / 2, 0);
  return (
    <>
      {cut && <p className="mt-1 text-sm text-ink-2">{t('credential.raw.cut')}</p>}
      <div className="mt-2 max-w-md print:hidden">
        <SearchField
          label={t('credential.raw.search')}
          value={query}
          aria-controls={id}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
        <p role="status" className="text-sm text-ink-2">
          {query.trim() !== '' && t('credential.raw.found', { count: found })}
        </p>
      </div>
      <div id={id}>
        {parts.map((part, index) => (
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
              {(pieces[index] ?? []).map((piece, place) =>
                place % 2 === 1 ? (
                  <mark
                    key={place}
                    ref={
                      place === 1
                        ? (element) => {
                            scrollIn(element);
                          }
                        : null
                    }
                  >
                    {piece}
                  </mark>
                ) : (
                  piece
                ),
              )}
            </pre>
          </figure>
        ))}
      </div>
    </>
  );
}

/** Text around what was found: every second piece, from the second, is a find. */
function split(text: string, query: string): string[] {
  const wanted = query.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Letters that change their length in lower case would shift every place.
  if (wanted === '' || lower.length !== text.length) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at !== -1 && pieces.length < 2 * mostMarks;) {
    pieces.push(text.slice(from, at), text.slice(at, at + wanted.length));
    from = at + wanted.length;
    at = lower.indexOf(wanted, from);
  }
  return [...pieces, text.slice(from)];
}

/** Shows the first find in its own box and leaves the page where it is. */
function scrollIn(element: HTMLElement | null): void {
  const box = element?.closest('pre');
  if (element && box) box.scrollTop = element.offsetTop - box.offsetTop - 24;
}
