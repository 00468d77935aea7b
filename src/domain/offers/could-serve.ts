import { levelRange } from '../qualification/national-levels.ts';
import type { Rule, RuleType } from '../qualification/rule.ts';
import type { Group, QualificationTemplate } from '../qualification/template.ts';
import { plainName, sameName } from '../requirement/names.ts';
import type { Offer, Pathway } from '../wallet/records.ts';
import { categoriesOfOffer } from './plan-offer.ts';

/** Whether an offer can count in a qualification at all: it states credits in the qualification's unit. */
export const hasUnitOf = ({ credits }: Offer, { unit }: QualificationTemplate): boolean =>
  credits !== null && credits.hundredths > 0 && credits.unit === unit;

/** The groups that would take an offer by what the catalogue says of it. The learner may place it elsewhere. */
export function groupsFor(offer: Offer, template: QualificationTemplate): Group[] {
  if (!hasUnitOf(offer, template)) return [];
  return template.groups.filter((group) => isTakenBy(offer, group, template));
}

function isTakenBy(offer: Offer, group: Group, template: QualificationTemplate): boolean {
  if ((offer.credits?.hundredths ?? 0) < (group.componentMinHundredths ?? 0)) return false;
  if (group.kind === 'capstone') return offer.isThesis === true;
  if (group.tag !== null) return categoriesOfOffer(offer, template).includes(group.tag);
  return group.modules.length === 0 || bearsTitleOf(offer, group.modules);
}

/**
 * Whether an offer can move a rule, told without judging the plan: a quick no for most of a large catalogue.
 * A yes promises nothing.
 */
export function couldServe(offer: Offer, rule: Rule, template: QualificationTemplate): boolean {
  // The record's key and the rule's type are the same word, which the compiler cannot see through a union.
  const serves = servers[rule.type] as
    ((offer: Offer, rule: Rule, template: QualificationTemplate) => boolean) | undefined;
  return serves?.(offer, rule, template) ?? true;
}

/** Rules whose quick answer can be no; all others are left to judging. */
const servers: {
  readonly [T in RuleType]?: (offer: Offer, rule: Rule<T>, template: QualificationTemplate) => boolean;
} = {
  group: (offer, { groupId }, template) => groupsFor(offer, template).some(({ id }) => id === groupId),
  capstone: (offer) => offer.isThesis === true,
  minCreditsAtLevel: (offer, { scheme, level }) => {
    const range = level === null ? null : levelRange(offer.levels, scheme);
    return range !== null && level !== null && range.high >= level;
  },
  fieldShare: (offer, { iscedPrefixes }) =>
    iscedPrefixes.length === 0 ||
    offer.fields.some((field) => iscedPrefixes.some((prefix) => field.startsWith(prefix))),
  categoryShare: (offer, { tag }, template) => categoriesOfOffer(offer, template).includes(tag),
  requiredModules: (offer, { modules, equivalents }) =>
    bearsTitleOf(offer, [...modules, ...equivalents.flat()]),
};

const bearsTitleOf = (offer: Offer, names: readonly string[]): boolean => {
  const titles = Object.values(offer.title).map(plainName);
  return names.some((name) => titles.includes(plainName(name)));
};

/** Whether the institution that awards the qualification offers it, by name: only then no decision is needed. */
export const isOwnOffer = (
  { provider }: Offer,
  { awardingBody }: QualificationTemplate,
  { ownInstitutionIssuers }: Pathway,
): boolean =>
  [...(awardingBody === null ? [] : [awardingBody]), ...ownInstitutionIssuers].some((own) =>
    sameName(own, provider),
  );
