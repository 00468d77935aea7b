import { useEffect, useMemo, useState } from 'react';
import { searchGap, type GapAnswer } from '#src/domain/offers/offers-for-gap.ts';
import { useText } from '#src/i18n/text.tsx';
import { useJudge } from '#src/queries/use-judge.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOffers, usePathways } from '#src/queries/wallet-queries.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';

/** Milliseconds of work between two moments in which the page can answer. */
const sliceMs = 12;

/**
 * Offers of the learner's catalogues that move a rule of a pathway, or any open one. Worked out in slices, so
 * that the page answers in between.
 *
 * @returns `answer` null while it is worked out; `view` null for a pathway that is not there
 */
export function useGapSearch(
  pathwayId: string,
  ruleId: string | null,
): { answer: GapAnswer | null; view: PathwayView | null } {
  const { language } = useText();
  const pathways = usePathways();
  const offers = useOffers();
  const { find } = useTemplates();
  const judge = useJudge();
  const pathway = pathways.find(({ id }) => id === pathwayId);
  const template = pathway ? find(pathway.templateId) : null;
  const question = useMemo(() => {
    if (!pathway || !template) return null;
    const judgePlan = (changed: typeof pathway) => judge(template, changed);
    return { pathway, view: judgePlan(pathway), ruleId, offers, judge: judgePlan, languages: [language] };
  }, [pathway, template, judge, ruleId, offers, language]);
  const [found, setFound] = useState<{ for: typeof question; answer: GapAnswer } | null>(null);

  useEffect(() => {
    if (question === null) return;
    const search = searchGap(question);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + sliceMs;
      do {
        const step = search.next();
        if (step.done) {
          setFound({ for: question, answer: step.value });
          return;
        }
      } while (performance.now() < until);
      timer = setTimeout(work, 0);
    };
    timer = setTimeout(work, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [question]);

  return {
    answer: found !== null && found.for === question ? found.answer : null,
    view: question?.view ?? null,
  };
}
