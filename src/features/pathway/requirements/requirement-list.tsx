import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import type { Highlight } from '#src/features/pathway/highlight.ts';
import { leansOn } from '#src/features/pathway/leans-on.ts';
import { PlacementGap, PlacementHow } from './placement-notice.tsx';
import { RegimeChoice } from './regime-choice.tsx';
import { Requirement } from './requirement.tsx';
import { WhatIfCount } from './rule-state.tsx';

/** In the order the overall sentence counts them. */
const states = ['met', 'metByPlan', 'metIfRecognised', 'unmet', 'unknown', 'notCheckable'] as const;

/** Every rule with its state, its reason and where it comes from, under a sentence for the whole. */
export function RequirementList(props: {
  view: PathwayView;
  /** A better placement is being looked for. */
  isSearching: boolean;
  /** Rules to mark, because the pointer or the focus is on a stone they have to do with. */
  marked: ReadonlySet<string>;
  markedItem: string | null;
  onHighlight: (highlight: Highlight) => void;
}): ReactNode {
  const text = useText();
  const { t, list } = text;
  const { view, onHighlight } = props;
  const { state, counts, onWord, hardNotCheckable } = view.overall;
  const counted = states.filter((each) => counts[each] > 0);
  const leaning = leansOn(text, view);
  return (
    <section aria-labelledby="requirements" className="min-w-0">
      <h2 id="requirements">{t('pathway.requirements.title')}</h2>
      <p className="mt-1 text-sm text-ink-2">
        {t('pathway.overall.lead')} <b className="text-ink">{t(`requirement.overall.${state}`)}</b>{' '}
        {list(counted.map((each) => t(`requirement.count.${each}`, { count: counts[each] })))}.{' '}
        <WhatIfCount /> {t('pathway.overall.wholePlan')}
        {leaning !== null && <> {leaning}</>}
        {onWord > 0 && <> {t('pathway.overall.onWord', { count: onWord })}</>}
        {hardNotCheckable > 0 && <> {t('pathway.overall.hardOpen', { count: hardNotCheckable })}</>}
      </p>
      <PlacementGap view={view} isSearching={props.isSearching} />
      <ul className="mt-2 border-t border-ink">
        {view.rules.map((rule) => (
          <Requirement
            key={rule.id}
            view={view}
            rule={rule}
            isMarked={props.marked.has(rule.id)}
            markedItem={props.markedItem}
            onPoint={(over) => {
              onHighlight(over ? { kind: 'rule', id: rule.id } : null);
            }}
          />
        ))}
      </ul>
      <div className="mt-1 text-sm print:hidden">
        <RegimeChoice />
        <PlacementHow />
      </div>
    </section>
  );
}
