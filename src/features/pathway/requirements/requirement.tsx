import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';
import { ruleReason, ruleTitle } from '#src/i18n/rule-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { StoneKey } from '#src/ui/stone.tsx';
import { AssumptionTag } from './assumption-tag.tsx';
import { AdditionLine } from './addition-line.tsx';
import { ItemReason } from '#src/features/pathway/item-reason.tsx';
import { DataOnWord, MissingData } from './missing-data.tsx';
import { RuleActions, SayCondition } from './rule-actions.tsx';
import { RuleAssumes, RuleState, useRuleTone } from './rule-state.tsx';
import { RuleWords } from './rule-words.tsx';
import { SourceLink } from '#src/features/pathway/source-link.tsx';

/** A rule: its mark, title and state, why, what counts for it, and where it comes from with what can be done. */
export function Requirement(props: {
  view: PathwayView;
  rule: RuleView;
  isMarked: boolean;
  /** The item to mark in it, because the pointer or the focus is on its stone. */
  markedItem: string | null;
  /** The pointer came over it, or left it. */
  onPoint: (over: boolean) => void;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const { view, rule } = props;
  const { outcome } = rule;
  const tone = useRuleTone(rule);
  const isOnWord = rule.onWord.length > 0 || rule.override !== null || rule.restsOnConditions;
  const group =
    rule.type === 'group' && rule.title.code !== 'group-at-most'
      ? view.groups.find((candidate) => candidate.id === rule.groupId)
      : undefined;
  return (
    <li
      className={`grid grid-cols-[28px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-3 break-inside-avoid ${props.isMarked ? 'bg-fog shadow-[-8px_0_0_var(--fog),8px_0_0_var(--fog)]' : ''}`}
      onPointerEnter={() => {
        props.onPoint(true);
      }}
      onPointerLeave={() => {
        props.onPoint(false);
      }}
    >
      <RequirementMark tone={tone} />
      <div className="min-w-0">
        <div className="flex items-baseline justify-between gap-x-4 max-sm:flex-wrap">
          <h3>{ruleTitle(text, rule)}</h3>
          <span className={`text-sm font-semibold sm:whitespace-nowrap ${requirementColour[tone]}`}>
            <RuleState rule={rule} />
            {isOnWord && (
              <small className="block text-xs font-normal text-ink-2">{t('requirement.onWord')}</small>
            )}
          </span>
        </div>
        {/* What is missing says the same, and how to supply it. */}
        {outcome.code !== 'tag-missing' && (
          <p className="text-sm text-ink-2">
            {ruleReason(text, rule, view.unit)} <SayCondition rule={rule} />
          </p>
        )}
        <RuleAssumes rule={rule} />
        <AdditionLine view={view} rule={rule} />
        <MissingData view={view} rule={rule} />
        <DataOnWord view={view} rule={rule} />
        <RuleWords rule={rule} />
        {group && group.items.length > 0 && (
          <ul className="mt-1.5 mb-1 space-y-1 text-sm">
            {group.items.map((item) => (
              <Allocation key={item.id} item={item} unit={view.unit} marked={props.markedItem === item.id} />
            ))}
          </ul>
        )}
        <RuleActions rule={rule}>
          <RuleOrigin rule={rule} />
        </RuleActions>
      </div>
    </li>
  );
}

/** Where a rule comes from, of what age, and whether it is an assumption; rules of a regime name it. */
function RuleOrigin({ rule }: { rule: RuleView }): ReactNode {
  const { t } = useText();
  const { origin } = rule;
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
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
