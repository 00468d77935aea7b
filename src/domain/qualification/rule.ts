/** `hard` decides, `soft` warns, `advisory` is text for the learner. */
export type Severity = 'hard' | 'soft' | 'advisory';

/** What the learner or the institution must have done before a group may start. */
export type GateCondition =
  | { kind: 'group-completed'; groupId: string }
  | { kind: 'group-credits'; groupId: string; minHundredths: number }
  | { kind: 'admission'; to: string }
  | { kind: 'registered'; modules: number };

/** Parameters by rule type. Shares are resolved to hundredths of the qualification's unit when read. */
export type RuleParameters =
  | { type: 'totalCredits'; minHundredths: number; maxHundredths: number | null }
  | { type: 'group'; groupId: string; atMost: { tag: string; count: number } | null }
  | {
      type: 'requiredModules';
      modules: readonly string[];
      need: number;
      equivalents: readonly (readonly string[])[];
    }
  /** `level` is null where the source names none that could be compared. */
  | { type: 'minCreditsAtLevel'; scheme: string; level: number | null; minHundredths: number }
  | { type: 'maxCreditsAtLevel'; scheme: string; level: number; maxHundredths: number }
  /** Without prefixes the field is the learner's to choose: the one with most credits is taken. */
  | { type: 'fieldShare'; iscedPrefixes: readonly string[]; minHundredths: number }
  | { type: 'categoryShare'; tag: string; minHundredths: number | null; maxHundredths: number | null }
  | {
      type: 'componentSize';
      tag: string | null;
      minHundredths: number | null;
      maxHundredths: number | null;
      /** Sizes stay below this one. */
      belowHundredths: number | null;
    }
  | { type: 'wholeComponents'; stepHundredths: number | null }
  | { type: 'capstone'; groupId: string | null; minHundredths: number; atAwardingInstitution: boolean }
  | {
      type: 'gate';
      target: string;
      requires: readonly GateCondition[];
      alternative: readonly GateCondition[];
    }
  | { type: 'corequisite'; pairs: readonly (readonly [string, string])[] }
  | { type: 'recognitionCap'; sources: readonly string[]; maxHundredths: number }
  | { type: 'residency'; minHundredths: number; issuers: readonly string[] }
  | { type: 'issuerWhitelist'; issuers: readonly string[]; groupId: string | null }
  | { type: 'recognitionDecision'; scope: 'external' | 'all' }
  | { type: 'currency'; years: number; measure: CurrencyMeasure }
  | { type: 'timeWindow'; years: number; measure: WindowMeasure }
  | {
      type: 'noDoubleCounting';
      scope: 'within' | 'acrossAwards';
      mode: 'forbid' | 'ungradedOnly' | 'maxOverlap' | null;
      maxHundredths: number | null;
      /** The awards it speaks of, where that is not all; see `doubleCountingApplies`. */
      appliesTo: string | null;
    }
  | { type: 'exclusion'; pairs: readonly (readonly [string, string])[] }
  | {
      type: 'gradeMin';
      scale: string;
      min: string;
      /** Which numbers are better, for a scale of numbers; null where the scale itself says so. */
      direction: 'higher' | 'lower' | null;
      /** The grades of the scale from the best to the last; empty where it is none of listed grades. */
      order: readonly string[];
      /** Null for everything that counts. */
      groupId: string | null;
    }
  | {
      type: 'assurance';
      assessment: string | null;
      supervision: string | null;
      qualityAssurance: string | null;
      /** Null for everything that counts. */
      groupId: string | null;
    }
  | { type: 'admission'; requirement: string }
  | { type: 'nested'; templateId: string; policy: NestingPolicy }
  | { type: 'pace'; perYearHundredths: number }
  | { type: 'combine'; of: 'allOf' | 'anyOf' | 'nOf' | 'not'; n: number; rules: readonly Rule[] }
  | { type: 'advisory' };

/** On which day the age of an award is measured: today, when it was transferred, or when the plan is done. */
type CurrencyMeasure = 'award-to-today' | 'award-to-transfer' | 'award-to-completion';

type WindowMeasure = 'first-component-award-to-completion' | 'first-to-last-award';

export type NestingPolicy = 'topUp' | 'surrenderLower' | 'keepBoth';

export type RuleType = RuleParameters['type'];

/** The parameters of one rule type. */
export type ParametersOf<T extends RuleType> = Extract<RuleParameters, { type: T }>;

/**
 * One rule of a qualification. A rule that no source states is an assumption and is shown as one.
 */
export type Rule<T extends RuleType = RuleType> = ParametersOf<T> & {
  id: string;
  severity: Severity;
  /** The rule in the template's own words. */
  text: string;
  /** The `ref` of a source of the template; null for an assumption. */
  sourceRef: string | null;
  assumption: boolean;
};
