import type { CycleId } from '../credential/qf-ehea-cycles.ts';
import type { IsoDate } from '../time.ts';
import type { NestingPolicy, Rule } from './rule.ts';

/** Where a rule was read, and how much of the page was. */
export type Source = {
  ref: string;
  title: string;
  url: string | null;
  extent: 'excerpt' | 'opening only' | 'near full' | 'full';
  /** When it was read; null where that was not written down. */
  readOn: IsoDate | null;
  /** The edition or age of the text, as far as known. */
  asOf: string | null;
};

/**
 * A part of a qualification. Amounts are whole hundredths of the qualification's unit; `null`
 * means that no such limit is published.
 */
export type Group = {
  id: string;
  name: string;
  kind: 'open' | 'core' | 'elective' | 'capstone';
  minHundredths: number;
  maxHundredths: number | null;
  minCount: number | null;
  maxCount: number | null;
  /** The modules it consists of, by title; empty where it is open. */
  modules: readonly string[];
  /** The category it takes; null where it takes any. */
  tag: string | null;
  /** The smallest module it takes; null where any size will do. */
  componentMinHundredths: number | null;
  /** At most so many modules of one category. */
  atMost: { tag: string; count: number } | null;
  /** Whose offer it draws on, in words. */
  pool: string | null;
  /** The `ref` of the source of its figures; null for the template's first source. */
  sourceRef: string | null;
  /** True where its figures are inferred and no source states them. */
  assumption: boolean;
};

/** A size that a title is used for. It is never an award. */
export type Milestone = { name: string; hundredths: number; sourceRef: string | null };

/** What a qualification includes: another template, or components described in words. */
type Nesting = {
  templateId: string | null;
  each: string | null;
  policy: NestingPolicy;
  assumption: boolean;
};

/**
 * The rules of a qualification, or a framework that no institution awards. It is a planning aid:
 * meeting the rules entitles nobody to an award, and the disclaimer that says so is always shown.
 */
export type QualificationTemplate = {
  id: string;
  kind: 'generic-framework' | 'named-example';
  name: string;
  awardType: string;
  /** Null for a framework. */
  awardingBody: string | null;
  /** ISO 3166-1 alpha-2, or `EHEA` for a European framework. */
  country: string;
  cycle: CycleId | null;
  eqf: number | null;
  nationalLevel: { framework: string; level: string } | null;
  /** The id of a credit system, or the institution's own word for its credit. */
  unit: string;
  total: { minHundredths: number; maxHundredths: number | null };
  groups: readonly Group[];
  /** As written in the template: total and groups are rules too, see `rulesOf`. */
  rules: readonly Rule[];
  milestones: readonly Milestone[];
  nestedFrom: readonly Nesting[];
  sources: readonly Source[];
  /** How far the figures can be relied on, in words. */
  confidence: string;
  disclaimer: string;
};

/** Why a template cannot be read: the code (text `template.problem.<code>`), and the JSON Pointer (RFC 6901) of the place. */
export type TemplateProblem = {
  code:
    | 'field-missing'
    | 'field-wrong'
    | 'too-long'
    | 'too-many'
    | 'too-deep'
    | 'rule-type-unknown'
    | 'reference-unknown'
    | 'id-twice'
    | 'gate-cycle'
    | 'nesting-cycle';
  at: string;
};
