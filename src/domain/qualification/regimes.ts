import type { RuleParameters, Severity } from './rule.ts';
import type { Source } from './template.ts';

/** Each has its name as `regime.<id>`. */
export type RegimeId = 'DE-KMK' | 'AT-UG78' | 'MY-APELC' | 'UK-OU-AGE' | 'NL-EXAM' | 'ES-15PCT';

/** A rule that a regime adds to any qualification. */
type RegimeRule = {
  /** Unique within its regime. */
  id: string;
  severity: Severity;
  text: string;
  /** True where no source was read that states it. */
  assumption: boolean;
  /** Whether its figures are ECTS: a qualification in another unit cannot be judged by them. */
  inEcts: boolean;
  /** @param totalHundredths - the least total of the qualification: shares are taken of it, and caps round down */
  parametersFor: (totalHundredths: number) => RuleParameters;
};

/** Rules of a country or an institution that a learner can lay over any qualification. */
export type Regime = {
  id: RegimeId;
  country: string;
  source: Omit<Source, 'ref'>;
  rules: readonly RegimeRule[];
};

const cap =
  (sources: readonly string[], percent: number) =>
  (totalHundredths: number): RuleParameters => ({
    type: 'recognitionCap',
    sources,
    maxHundredths: Math.floor((totalHundredths * percent) / 100),
  });

const capOf = (sources: readonly string[], credits: number) => (): RuleParameters => ({
  type: 'recognitionCap',
  sources,
  maxHundredths: credits * 100,
});

const source = (title: string, more: Partial<Source> = {}): Omit<Source, 'ref'> => ({
  title,
  url: null,
  extent: 'excerpt',
  readOn: null,
  asOf: null,
  ...more,
});

const hard = { severity: 'hard', assumption: false, inEcts: false } as const;

export const regimes: readonly Regime[] = [
  {
    id: 'DE-KMK',
    country: 'DE',
    source: source('KMK resolutions on crediting competences from outside higher education', {
      url: 'https://www.hrk-modus.de/',
      asOf: '28.06.2002, 18.09.2008',
    }),
    rules: [
      {
        ...hard,
        id: 'c',
        text: 'Competences from outside higher education: at most half.',
        // School and experience lie outside higher education too.
        parametersFor: cap(['non-higher-education', 'school', 'experiential'], 50),
      },
    ],
  },
  {
    id: 'AT-UG78',
    country: 'AT',
    source: source('Universities Act (UG) § 78, as explained by BOKU and the University of Vienna', {
      url: 'https://boku.ac.at/',
    }),
    rules: [
      {
        ...hard,
        id: 'c1',
        inEcts: true,
        text: 'Professional and other competences from outside education: at most 60 ECTS.',
        parametersFor: capOf(['non-higher-education', 'experiential'], 60),
      },
      {
        ...hard,
        id: 'c2',
        inEcts: true,
        text: 'Achievements at vocational or upper secondary school: at most 60 ECTS.',
        parametersFor: capOf(['school'], 60),
      },
      {
        ...hard,
        id: 'c3',
        inEcts: true,
        text: 'Both together: at most 90 ECTS.',
        parametersFor: capOf(['non-higher-education', 'experiential', 'school'], 90),
      },
      {
        ...hard,
        id: 'd',
        severity: 'advisory',
        text: 'Apply by the end of the second semester for what was achieved before.',
        parametersFor: () => ({ type: 'gate', target: 'recognition', requires: [], alternative: [] }),
      },
    ],
  },
  {
    id: 'MY-APELC',
    country: 'MY',
    source: source('APEL.C, credit for experiential learning (MQA)', {
      url: 'https://ikolej.com/credits/awards',
    }),
    rules: [
      {
        ...hard,
        id: 'c',
        text: 'Experiential learning: at most 30% of the credits of the award.',
        parametersFor: cap(['experiential'], 30),
      },
      {
        ...hard,
        id: 'g',
        text: 'No partial credits.',
        parametersFor: () => ({ type: 'wholeComponents', stepHundredths: null }),
      },
    ],
  },
  {
    id: 'UK-OU-AGE',
    country: 'GB',
    source: source('Open University: study more than 16 years old', { url: 'https://www.open.ac.uk/' }),
    rules: [
      {
        ...hard,
        id: 'a',
        text: 'Study completed more than 16 years before it is transferred is not considered. Other universities often say 5.',
        parametersFor: () => ({ type: 'currency', years: 16, measure: 'award-to-transfer' }),
      },
    ],
  },
  {
    id: 'NL-EXAM',
    country: 'NL',
    source: source('Microcredentials: questions and answers, De Haagse Hogeschool', {
      url: 'https://it-omscholing.nl/',
    }),
    rules: [
      {
        ...hard,
        id: 'e',
        text: 'The examination board of the programme decides on every exemption. Nothing lapses by itself, but an institution may set an age.',
        parametersFor: () => ({ type: 'recognitionDecision', scope: 'all' }),
      },
    ],
  },
  {
    id: 'ES-15PCT',
    country: 'ES',
    source: source('Real Decreto 822/2021, article 10: not read'),
    rules: [
      {
        id: 'c',
        severity: 'soft',
        assumption: true,
        inEcts: false,
        text: 'Professional experience and universities’ own titles: 15% at most by default. A final project cannot be recognised.',
        parametersFor: cap(['experiential', 'non-official'], 15),
      },
    ],
  },
];

/** `null` for an id that this version does not know. */
export const regimeById = (id: string): Regime | null => regimes.find((regime) => regime.id === id) ?? null;

/** The regime that a rule of a laid-over qualification comes from; `null` for the qualification's own. */
export const regimeOfRule = (ruleId: string): Regime | null =>
  regimes.find((regime) => ruleId.startsWith(`${regime.id}:`)) ?? null;
