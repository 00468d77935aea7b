import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { NextStep } from '#src/domain/pathway/pathway-view.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { PlaceThere } from './place-there.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { SupplyAction } from '#src/features/pathway/requirements/supply-action.tsx';

const data: Partial<Record<NextStep['code'], MissingDatum['datum']>> = {
  'supply-level': 'level',
  'supply-field': 'field',
  'supply-category': 'category',
  'supply-date': 'date',
  'supply-origin': 'origin',
  'supply-kind': 'kind',
};

/** What a step asks for; undefined for one that asks for something else than a fact. */
export const datumOf = ({ code }: NextStep): MissingDatum['datum'] | undefined => data[code];

/** The items a step is about, each with its page and the way to do the step for it. */
export function StepItems({ step }: { step: NextStep }): ReactNode {
  const { language } = useText();
  const { view, pathway } = usePlan();
  const datum = datumOf(step);
  const known = [...view.groups.flatMap((group) => group.items), ...view.notUsed];
  // The first of those to place has its own button, unless none is asked about by name.
  const ids = step.code === 'ask-place' ? step.candidateIds.slice(1) : step.candidateIds;
  const items = ids.flatMap((id) => known.filter((item) => item.id === id));
  return (
    <ul className="col-span-2 col-start-2 mt-2 text-sm">
      {items.map((item) => {
        const title = pickLanguage(item.title, [language]);
        const planned = pathway.planned.some((module) => module.id === item.id);
        return (
          <li key={item.id} className="py-1" {...(title.lang ? { lang: title.lang } : {})}>
            {planned ? title.text : <Link to={paths.credential(item.id)}>{title.text}</Link>}{' '}
            {datum && (
              <SupplyAction missing={{ candidateId: item.id, datum }} title={title.text} look="text" />
            )}
            {(step.code === 'ask-place' || step.code === 'ask-place-any') && (
              <PlaceThere itemId={item.id} groupId={step.groupId} title={title.text} look="text" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
