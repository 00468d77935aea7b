import type { GateCondition, Rule } from '../../qualification/rule.ts';
import type { QualificationTemplate } from '../../qualification/template.ts';
import type { IsoDate } from '../../time.ts';
import type { CountedItem } from '../pathway-view.ts';

/** When a gate opens if the plan goes as it is dated, and what is planned behind it too early. */
export type GateOnTimeline = {
  ruleId: string;
  groupId: string;
  /** `true`: open by what is passed. A day: when the plan opens it. Null: the plan does not, or leaves dates open. */
  opens: true | IsoDate | null;
  /** Whether the institution's admission is asked beside it, which no plan can date. */
  asksAdmission: boolean;
  /** Planned behind the gate and dated before it opens. */
  tooEarly: readonly CountedItem[];
};

/** Every gate of a qualification that lets a group begin, in the template's order. */
export function gatesOnTimeline(
  template: QualificationTemplate,
  rules: readonly Rule[],
  items: readonly CountedItem[],
): GateOnTimeline[] {
  return rules.flatMap((rule) => {
    if (rule.type !== 'gate' || !template.groups.some(({ id }) => id === rule.target)) return [];
    const days = rule.requires.map((condition) => opening(condition, template, items));
    const opens = days.includes(null) ? null : latest(days.filter((day) => day !== null));
    const behind = items.filter((item) => item.groupId === rule.target && item.tier === 'planned');
    return [
      {
        ruleId: rule.id,
        groupId: rule.target,
        opens,
        asksAdmission: rule.requires.some((condition) => condition.kind === 'admission'),
        tooEarly: behind.filter(({ date }) => date !== null && typeof opens === 'string' && date < opens),
      },
    ];
  });
}

const latest = (days: readonly (true | IsoDate)[]): true | IsoDate =>
  days
    .filter((day) => day !== true)
    .sort()
    .at(-1) ?? true;

// Admission and registrations have no date in a plan: they are told beside the day.
function opening(
  condition: GateCondition,
  template: QualificationTemplate,
  items: readonly CountedItem[],
): true | IsoDate | null {
  if (condition.kind === 'admission' || condition.kind === 'registered') return true;
  const needed =
    condition.kind === 'group-credits'
      ? condition.minHundredths
      : (template.groups.find(({ id }) => id === condition.groupId)?.minHundredths ?? 0);
  const inside = items.filter((item) => item.groupId === condition.groupId);
  let counted = inside
    .filter((item) => item.tier !== 'planned')
    .reduce((sum, item) => sum + item.countedHundredths, 0);
  if (counted >= needed) return true;
  const coming = inside
    .flatMap((item) => (item.tier === 'planned' && item.date !== null ? [{ item, date: item.date }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { item, date } of coming) {
    counted += item.countedHundredths;
    if (counted >= needed) return date;
  }
  return null;
}
