import { levelRange } from '../../qualification/national-levels.ts';
import type { Rule } from '../../qualification/rule.ts';
import type { QualificationTemplate } from '../../qualification/template.ts';
import { cameFrom } from '../../requirement/origin.ts';
import { tiers, type Candidate } from '../candidate.ts';
import { eligibilityOf, type Pin } from './eligibility.ts';

/** A candidate as the search sees it: numbers only. */
export type Item = {
  candidate: Candidate;
  hundredths: number;
  /** 0 recognised, 1 earned, 2 planned. */
  tier: number;
  /** Indices of groups it may go to; for a fixed item the only one. */
  options: readonly number[];
  fixed: boolean;
  /** Which level rules it serves, by index. */
  serves: readonly boolean[];
  /** Which caps it falls under, by index. */
  capped: readonly boolean[];
  /** Items with the same kind are interchangeable for the objective. */
  kind: string;
};

type GroupLimits = { min: number; max: number; minCount: number; maxCount: number };

/** A placement problem: items into groups, each at most once. All amounts in whole hundredths. */
export type Problem = {
  items: readonly Item[];
  groups: readonly GroupLimits[];
  totalMin: number;
  totalMax: number;
  levelMinimums: readonly number[];
  caps: readonly { id: string; max: number }[];
};

/** Hard rules with a least amount at a level: the placement tries to meet them. */
const levelRules = (template: QualificationTemplate): Rule<'minCreditsAtLevel'>[] =>
  template.rules.filter(
    (rule) => rule.type === 'minCreditsAtLevel' && rule.severity === 'hard' && rule.level !== null,
  ) as Rule<'minCreditsAtLevel'>[];

type CapRule = Rule<'recognitionCap'> | Rule<'maxCreditsAtLevel'>;

/** Hard rules that let only so much of one kind count, smallest first. */
export const capRules = (template: QualificationTemplate): CapRule[] =>
  template.rules
    .filter(
      (rule): rule is CapRule =>
        rule.severity === 'hard' && (rule.type === 'recognitionCap' || rule.type === 'maxCreditsAtLevel'),
    )
    .sort((a, b) => a.maxHundredths - b.maxHundredths);

/** Whether a candidate is known to serve a level rule. */
function servesLevel(candidate: Candidate, rule: Rule<'minCreditsAtLevel'>): boolean {
  const range = levelRange(candidate.levels, rule.scheme);
  return range !== null && rule.level !== null && range.low >= rule.level;
}

/** Whether a candidate is known to fall under a cap. */
function fallsUnder(candidate: Candidate, rule: CapRule): boolean {
  if (rule.type === 'recognitionCap') return cameFrom(candidate, rule.sources) === true;
  const range = levelRange(candidate.levels, rule.scheme);
  return range !== null && range.high <= rule.level;
}

/**
 * The problem for the candidates that can go somewhere, in the order that decides between equals:
 * fixed ones, then recognised, earned, planned; larger, older, and last by id.
 */
export function problemOf(
  template: QualificationTemplate,
  candidates: readonly Candidate[],
  pins: readonly Pin[],
): Problem {
  const levels = levelRules(template);
  const caps = capRules(template);
  const indexOf = (groupId: string): number => template.groups.findIndex((group) => group.id === groupId);
  const items = candidates.flatMap((candidate): Item[] => {
    const eligibility = eligibilityOf(candidate, template, pins);
    if (eligibility.kind !== 'fixed' && eligibility.kind !== 'free') return [];
    const groupIds = eligibility.kind === 'fixed' ? [eligibility.groupId] : eligibility.groupIds;
    const numbers = {
      hundredths: candidate.hundredths,
      tier: tiers.indexOf(candidate.tier),
      options: groupIds.map(indexOf),
      fixed: eligibility.kind === 'fixed',
      serves: levels.map((rule) => servesLevel(candidate, rule)),
      capped: caps.map((rule) => fallsUnder(candidate, rule)),
    };
    return [{ candidate, ...numbers, kind: JSON.stringify(numbers) }];
  });
  return {
    items: items.sort(byImportance),
    groups: template.groups.map((group) => ({
      min: group.minHundredths,
      max: group.maxHundredths ?? Infinity,
      minCount: group.minCount ?? 0,
      maxCount: group.maxCount ?? Infinity,
    })),
    totalMin: template.total.minHundredths,
    totalMax: template.total.maxHundredths ?? Infinity,
    levelMinimums: levels.map((rule) => rule.minHundredths),
    caps: caps.map((rule) => ({ id: rule.id, max: rule.maxHundredths })),
  };
}

function byImportance(a: Item, b: Item): number {
  const byNumbers = Number(b.fixed) - Number(a.fixed) || a.tier - b.tier || b.hundredths - a.hundredths;
  if (byNumbers !== 0) return byNumbers;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  const keys = [a, b].map(({ candidate }) => `${candidate.date ?? '9999'} ${candidate.id}`);
  return (keys[0] ?? '') < (keys[1] ?? '') ? -1 : 1;
}
