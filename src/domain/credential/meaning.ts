import { creditClaimOf, type CreditClaim } from '../credits/credit-claim.ts';
import { ectsPerFullTimeYear, hoursPerEcts } from '../credits/credit-systems.ts';
import type { Credential, Level } from './credential.ts';
import { statedEqf } from './ects.ts';
import { cycleOfEqf, type Cycle } from './qf-ehea-cycles.ts';
import type { LocalizedText, Stated, Voice } from './stated.ts';

/** What a statement is about; the order in which they are told. */
export type MeaningTopic =
  | 'workload'
  | 'share-of-year'
  | 'level'
  | 'national-level'
  | 'cycle'
  | 'assessment'
  | 'supervision'
  | 'grade'
  | 'participation'
  | 'quality-assurance';

/** Each has its sentence as `meaning.<code>`. */
export type MeaningCode =
  | 'hours-about'
  | 'hours-about-and-stated'
  | 'hours-stated'
  | 'other-unit-range'
  | 'other-unit'
  | 'workload-not-stated'
  | 'share-of-year'
  | 'eqf-level'
  | 'level-not-stated'
  | 'national-level'
  | 'cycle-sits-here'
  | 'assessed-by'
  | 'assessment-not-stated'
  | 'supervised-by'
  | 'supervision-not-stated'
  | 'graded'
  | 'took-part-by'
  | 'quality-claimed'
  | 'quality-not-stated';

/**
 * One thing the credential means, in Cairn's words. It never compares with a degree: sizes and
 * levels are said, and nothing is said to equal anything.
 */
export type MeaningStatement = {
  topic: MeaningTopic;
  code: MeaningCode;
  /** Values for the sentence; credits, hours and percentages are plain numbers. */
  data: Readonly<Record<string, string | number>>;
  /** Whose fact it rests on; null where nothing is stated. */
  by: Voice | null;
  /** The issuer's or learner's own words to set beside the sentence. */
  quotes: readonly LocalizedText[];
};

export type Meaning = {
  /** What the issuer states to be counted. */
  claim: CreditClaim;
  /** 1 to 8 where the issuer states it: text `eqf.<level>.long`. */
  eqf: number | null;
  /** The cycle of the European Higher Education Area in which that level usually sits: text `cycle.<id>`. */
  cycle: Cycle | null;
  nationalLevels: readonly Stated<Level>[];
  statements: readonly MeaningStatement[];
};

/** What a credential means, in plain words by code. What it does not state is said to be missing. */
export function meaningOf(credential: Credential): Meaning {
  const claim = creditClaimOf(credential);
  const eqf = statedEqf(credential);
  const cycle = eqf === null ? null : cycleOfEqf(eqf);
  const nationalLevels = credential.levels.filter(
    (level) => !['EQF', 'QF-EHEA'].includes(level.value.scheme),
  );
  return {
    claim,
    eqf,
    cycle,
    nationalLevels,
    statements: [
      workload(credential, claim),
      ...shareOfYear(claim),
      level(credential, eqf),
      ...nationalLevels.map(nationalLevel),
      ...(cycle && eqf !== null
        ? [statement('cycle', 'cycle-sits-here', { cycle: cycle.id, eqf }, 'issuer')]
        : []),
      quoted(credential.assessments, assessmentWords, 'assessment', 'assessed-by', 'assessment-not-stated'),
      quoted(credential.supervision, termWords, 'supervision', 'supervised-by', 'supervision-not-stated'),
      ...grade(credential),
      ...(credential.participation.length > 0
        ? [quoted(credential.participation, termWords, 'participation', 'took-part-by', 'took-part-by')]
        : []),
      quoted(
        credential.qualityAssurance,
        termWords,
        'quality-assurance',
        'quality-claimed',
        'quality-not-stated',
      ),
    ],
  };
}

const statement = (
  topic: MeaningTopic,
  code: MeaningCode,
  data: MeaningStatement['data'] = {},
  by: Voice | null = null,
  quotes: readonly LocalizedText[] = [],
): MeaningStatement => ({ topic, code, data, by, quotes });

function workload(credential: Credential, claim: CreditClaim): MeaningStatement {
  const stated = credential.workloadHours;
  if (claim.kind === 'ects') {
    const credits = claim.hundredths / 100;
    const range = { credits, low: hoursOf(claim.hundredths, 'low'), high: hoursOf(claim.hundredths, 'high') };
    return stated
      ? statement(
          'workload',
          'hours-about-and-stated',
          { ...range, stated: stated.value, by: stated.by },
          stated.by,
        )
      : statement('workload', 'hours-about', range, 'issuer');
  }
  if (claim.kind === 'other-unit' && claim.amount.unit !== 'HOURS') {
    const data = { amount: claim.amount.hundredths / 100, unit: claim.amount.unit };
    if (!claim.indicative) return statement('workload', 'other-unit', data, 'issuer');
    const { lowHundredths, highHundredths, source } = claim.indicative;
    const range = { low: lowHundredths / 100, high: highHundredths / 100, source };
    return statement('workload', 'other-unit-range', { ...data, ...range }, 'issuer');
  }
  return stated
    ? statement('workload', 'hours-stated', { stated: stated.value, by: stated.by }, stated.by)
    : statement('workload', 'workload-not-stated');
}

/** Whole hours at the low or high end of 25 to 30 hours a credit (ECTS Users' Guide 2015). */
const hoursOf = (hundredths: number, end: 'low' | 'high'): number =>
  Math.round((hundredths * hoursPerEcts[end]) / 100);

function shareOfYear(claim: CreditClaim): MeaningStatement[] {
  if (claim.kind !== 'ects') return [];
  // hundredths of a credit over 60 credits, as a percentage with one decimal
  const percent = Math.round((claim.hundredths * 10) / ectsPerFullTimeYear) / 10;
  return [statement('share-of-year', 'share-of-year', { percent, year: ectsPerFullTimeYear }, 'issuer')];
}

function level(credential: Credential, eqf: number | null): MeaningStatement {
  if (eqf === null) return statement('level', 'level-not-stated');
  const by = credential.levels.find((candidate) => candidate.value.scheme === 'EQF')?.by ?? 'issuer';
  return statement('level', 'eqf-level', { eqf }, by);
}

const nationalLevel = (stated: Stated<Level>): MeaningStatement =>
  statement(
    'national-level',
    'national-level',
    { scheme: stated.value.scheme, level: stated.value.level },
    stated.by,
    stated.value.label ? [stated.value.label] : [],
  );

function grade(credential: Credential): MeaningStatement[] {
  const stated = credential.grade;
  if (!stated) return [];
  const quotes = stated.value.scale ? [stated.value.scale] : [];
  return [
    statement('grade', 'graded', { grade: stated.value.value, scaled: quotes.length }, stated.by, quotes),
  ];
}

const termWords = (term: { text: LocalizedText }): LocalizedText => term.text;
const assessmentWords = (assessment: Credential['assessments'][number]['value']): LocalizedText | null =>
  assessment.type?.text ?? assessment.title;

function quoted<T>(
  facts: readonly Stated<T>[],
  wordsOf: (value: T) => LocalizedText | null,
  topic: MeaningTopic,
  present: MeaningCode,
  absent: MeaningCode,
): MeaningStatement {
  const quotes = facts.map((fact) => wordsOf(fact.value)).filter((words) => words !== null);
  const by = facts[0]?.by ?? null;
  return quotes.length > 0
    ? statement(topic, present, { count: quotes.length }, by, quotes)
    : statement(topic, absent);
}
