import type { ReactNode } from 'react';
import type { PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

type Addition = RuleView['additions'][number];

/** The least that would meet a rule that is unmet; nothing where adding does not help. */
export function AdditionLine({ rule, view }: { rule: RuleView; view: PathwayView }): ReactNode {
  const text = useText();
  const additions = rule.additions.filter((addition) => !isInTitle(addition, rule));
  if (additions.length === 0) return null;
  const parts = text.list(additions.map((addition) => wordsOf(text, addition, view)));
  return <p className="text-sm text-ink-2">{text.t('rule.addition', { parts })}</p>;
}

/** Whether the rule's title and reason say it already: so much is missing, of anything, or here. */
function isInTitle({ hundredths, needed }: Addition, { type, groupId, outcome }: RuleView): boolean {
  const { groupId: where, ...asked } = needed;
  return (
    (type === 'totalCredits' || type === 'group') &&
    hundredths === outcome.deficitHundredths &&
    (where === undefined || where === groupId) &&
    Object.keys(asked).length === 0
  );
}

/** "12 ECTS at level 7 (EQF) or above" */
function wordsOf({ t, list }: Text, { hundredths, modules, needed }: Addition, view: PathwayView): string {
  const { level, tag, fields, origin, kind, titles } = needed;
  const group = view.groups.find(({ id }) => id === needed.groupId);
  const credits = { credits: hundredths / 100, unit: unitName(t, view.unit) };
  return [
    ...(modules > 0 && hundredths > 0
      ? [t('rule.addition.modulesWith', { count: modules, ...credits })]
      : []),
    ...(modules > 0 && hundredths === 0 ? [t('rule.addition.modules', { count: modules })] : []),
    ...(modules === 0 && hundredths > 0 ? [t('rule.addition.credits', credits)] : []),
    ...(kind === undefined ? [] : [t('rule.addition.thesis')]),
    ...(group === undefined ? [] : [t('rule.addition.group', { group: group.name })]),
    ...(level === undefined
      ? []
      : [t('rule.addition.level', { level: level.atLeast, scheme: level.scheme })]),
    ...(tag === undefined ? [] : [t('rule.addition.tag', { tag })]),
    ...(fields === undefined ? [] : [t('rule.addition.fields', { fields: list(fields) })]),
    ...(origin === undefined ? [] : [t('rule.addition.own')]),
    ...(titles === undefined ? [] : [t('rule.addition.titles', { titles: list(titles) })]),
  ].join(' ');
}
