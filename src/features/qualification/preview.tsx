import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { JsonObject } from '#src/domain/json.ts';
import { newPathway } from '#src/domain/pathway/new-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import { useText } from '#src/i18n/text.tsx';
import { totalsWords } from '#src/i18n/totals-words.ts';
import { useJudge } from '#src/queries/use-judge.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { TotalsBar } from '#src/ui/totals-bar.tsx';
import { draftTitle } from './draft-title.ts';

/** How the learner's own wallet stands against the draft, as it is written. */
export function Preview({ draft }: { draft: JsonObject }): ReactNode {
  const { t } = useText();
  const judge = useJudge();
  const pathways = usePathways();
  // Judging may take a moment; what is being typed goes first.
  const shown = useDeferredValue(draft);
  const view = useMemo((): PathwayView | null => {
    const parsed = parseTemplate(shown);
    if (!parsed.ok) return null;
    const template = parsed.value;
    const pathway = pathways.find(
      ({ templateId, scratchOf }) => templateId === template.id && scratchOf === null,
    );
    return judge(template, pathway ?? newPathway('preview', template.id, '2000-01-01T00:00:00Z'));
  }, [shown, judge, pathways]);
  return (
    <section
      aria-labelledby="preview"
      className="lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:overflow-y-auto"
      tabIndex={-1}
    >
      <h2 id="preview">{t('qualification.preview')}</h2>
      {view ? (
        <Standing view={view} />
      ) : (
        <p className="mt-1 text-sm text-ink-2">{t('qualification.preview.none')}</p>
      )}
    </section>
  );
}

function Standing({ view }: { view: PathwayView }): ReactNode {
  const text = useText();
  const { t } = text;
  return (
    <>
      <p className="mt-1 text-sm text-ink-2">{t('qualification.preview.lead')}</p>
      <div className="mt-3">
        <TotalsBar totals={view.totals} words={totalsWords(text, view)} />
      </div>
      <ul className="mt-3 border-t border-ink" aria-label={t('qualification.preview.rules')}>
        {view.rules.map((rule) => (
          <li
            key={rule.id}
            className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2 border-b border-line py-2 text-sm"
          >
            <RequirementMark tone={rule.outcome.state} className="size-5" />
            <div className="min-w-0">
              <p className="break-words">{draftTitle(text, rule)}</p>
              <p className={`font-semibold ${requirementColour[rule.outcome.state]}`}>
                {t(`requirement.state.${rule.outcome.state}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
