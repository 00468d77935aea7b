import type { ReactNode, RefObject } from 'react';
import type { TemplateProblem } from '#src/domain/qualification/template.ts';
import { useText } from '#src/i18n/text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { problemText, placeText } from './problem-text.ts';
import type { JsonObject } from '#src/domain/json.ts';

/** What keeps a draft from being saved, each with the way to its field. */
export function ProblemSummary(props: {
  draft: JsonObject;
  problems: readonly TemplateProblem[];
  form: RefObject<HTMLElement | null>;
}): ReactNode {
  const { t } = useText();
  const { problems, draft } = props;
  return (
    <div className="mt-6" data-summary tabIndex={-1}>
      <Notice tone="bad" alert title={t('qualification.problems.title', { count: problems.length })}>
        <ul className="mt-1 space-y-1">
          {problems.map(({ code, at }) => (
            <li key={`${code} ${at}`}>
              <a
                href={`#${at}`}
                className="inline-block min-h-6"
                onClick={(event) => {
                  event.preventDefault();
                  if (props.form.current) goTo(props.form.current, at);
                }}
              >
                {placeText(t, draft, at)}
              </a>
              : {problemText(t, code, at)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Opens whatever hides a place of the draft, and focuses its field, or the item that it is part of. */
export function goTo(form: HTMLElement, at: string): void {
  for (let pointer = at; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const escaped = CSS.escape(pointer);
    const found =
      form.querySelector<HTMLElement>(`[name="${escaped}"]`) ??
      form.querySelector<HTMLElement>(`[data-at="${escaped}"]`);
    if (!found) continue;
    for (
      let folded = found.closest('details');
      folded !== null;
      folded = folded.parentElement?.closest('details') ?? null
    ) {
      folded.open = true;
    }
    found.focus();
    found.scrollIntoView({ block: 'center' });
    return;
  }
}
