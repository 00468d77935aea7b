import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { StoneKey } from '#src/ui/stone.tsx';
import { AssumptionTag } from './assumption-tag.tsx';
import { AdditionLine } from './addition-line.tsx';
import { FindModuleButton } from './find-module.tsx';
import type { Highlight } from './highlight.ts';
import { ItemReason } from './item-reason.tsx';
import { MissingData } from './missing-data.tsx';
import { RegimeChoice } from './regime-choice.tsx';
import { RuleAssumes, RuleState, useRuleTone, WhatIfCount } from './rule-state.tsx';
import { RuleWords } from './rule-words.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';
import { SourceLink } from './source-link.tsx';

/** In the order the overall sentence counts them. */
const states = ['met', 'metByPlan', 'metIfRecognised', 'unmet', 'unknown', 'notCheckable'] as const;

/** Every rule with its state, its reason and where it comes from, under a sentence for the whole. */
export function RequirementList(props: {
  view: PathwayView;
  /** Rules to mark, because the pointer or the focus is on a stone they have to do with. */
  marked: ReadonlySet<string>;
  markedItem: string | null;
  onHighlight: (highlight: Highlight) => void;
}): ReactNode {
  const { t, list } = useText();
  const { view } = props;
  const { state, counts, onWord, hardNotCheckable } = view.overall;
  const counted = states.filter((each) => counts[each] > 0);
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements">{t('pathway.requirements.title')}</h2>
      <p className="mt-1 text-sm text-ink-2">
        {t('pathway.overall.lead')} <b className="text-ink">{t(`requirement.overall.${state}`)}</b>{' '}
        {list(counted.map((each) => t(`requirement.count.${each}`, { count: counts[each] })))}.{' '}
        <WhatIfCount /> {t('pathway.overall.wholePlan')}
        {onWord > 0 && <> {t('pathway.overall.onWord', { count: onWord })}</>}
        {hardNotCheckable > 0 && <> {t('pathway.overall.hardOpen', { count: hardNotCheckable })}</>}
      </p>
      <RegimeChoice />
      <ul className="mt-2 border-t border-ink">
        {view.rules.map((rule) => (
          <Requirement key={rule.id} {...props} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function Requirement(props: {
  view: PathwayView;
  rule: RuleView;
  marked: ReadonlySet<string>;
  markedItem: string | null;
  onHighlight: (highlight: Highlight) => void;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const { view, rule, onHighlight } = props;
  const { outcome } = rule;
  const tone = useRuleTone(rule);
  const title = t(`rule.title.${rule.title.code}`, sentenceValues(text, rule.title.data));
  const isOnWord = rule.onWord.length > 0 || rule.override !== null || rule.restsOnConditions;
  const group =
    rule.type === 'group' && rule.title.code !== 'group-at-most'
      ? view.groups.find((candidate) => candidate.id === rule.groupId)
      : undefined;
  return (
    <li
      className={`grid grid-cols-[28px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-3 break-inside-avoid ${props.marked.has(rule.id) ? 'bg-fog shadow-[-8px_0_0_var(--fog),8px_0_0_var(--fog)]' : ''}`}
      onPointerEnter={() => {
        onHighlight({ kind: 'rule', id: rule.id });
      }}
      onPointerLeave={() => {
        onHighlight(null);
      }}
    >
      <RequirementMark tone={tone} />
      <div className="min-w-0">
        <div className="flex items-baseline justify-between gap-x-4 max-sm:flex-wrap">
          <h3>{title}</h3>
          <span className={`text-sm font-semibold sm:whitespace-nowrap ${requirementColour[tone]}`}>
            <RuleState rule={rule} />
            {isOnWord && (
              <small className="block text-xs font-normal text-ink-2">{t('requirement.onWord')}</small>
            )}
          </span>
        </div>
        <p className="text-sm text-ink-2">
          {t(`rule.reason.${outcome.code}`, sentenceValues(text, outcome.data))}
        </p>
        <RuleAssumes rule={rule} />
        <AdditionLine view={view} rule={rule} />
        <MissingData view={view} rule={rule} />
        <RuleWords rule={rule} title={title} />
        {group && group.items.length > 0 && (
          <ul className="mt-1.5 mb-1 space-y-1 text-sm">
            {group.items.map((item) => (
              <Allocation key={item.id} item={item} unit={view.unit} marked={props.markedItem === item.id} />
            ))}
          </ul>
        )}
        <FindModuleButton rule={rule} />
        <RuleOriginLine rule={rule} />
      </div>
    </li>
  );
}

/** Where a rule comes from, of what age, and whether it is an assumption; rules of a regime name it. */
function RuleOriginLine({ rule }: { rule: RuleView }): ReactNode {
  const { t } = useText();
  const { origin } = rule;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
      {rule.regimeId !== null && <span>{t(`regime.${rule.regimeId}`)}</span>}
      {origin.kind === 'assumption' && <AssumptionTag rule={rule} />}
      {origin.kind === 'source' && <SourceLink source={origin.source} />}
      {rule.severity !== 'hard' && <span>{t(`pathway.rule.${rule.severity}`)}</span>}
    </p>
  );
}

function Allocation({ item, unit, marked }: { item: CountedItem; unit: string; marked: boolean }): ReactNode {
  const { t, credits, language } = useText();
  const { text, lang } = pickLanguage(item.title, [language]);
  return (
    <li
      className={`grid grid-cols-[28px_minmax(0,1fr)_auto] gap-x-1.5 leading-snug ${marked ? 'outline-2 outline-offset-2 outline-ink' : ''}`}
    >
      <span className="pt-0.5">
        <StoneKey state={item.tier} level={item.eqf} />
      </span>
      <span>
        <span {...(lang ? { lang } : {})}>{text}</span>
        {item.code !== 'counted' && (
          <span className="block text-ink-2">
            <ItemReason item={item} unit={unit} />
          </span>
        )}
      </span>
      <span className="font-semibold whitespace-nowrap tabular-nums">
        {t('pathway.allocation', {
          counted: credits(item.countedHundredths),
          offered: credits(item.offeredHundredths),
        })}
      </span>
    </li>
  );
}
