import type { Credential, LearningOutcome, Level } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { iscedField } from '../facts/isced-field.ts';
import { member, objects, statedAt, textAt, type Place } from '../json/place.ts';

type AlignmentFacts = Pick<Credential, 'outcomes' | 'levels' | 'fields' | 'qualityAssurance'>;
type ReadText = (place: Place) => LocalizedText | null;

/** Targets that describe other credentials and rubrics, not what somebody learned (appendix B, AlignmentTargetType). */
const notOutcomes = new Set([
  'ceterms:Credential',
  'CTDL',
  'CFRubric',
  'CFRubricCriterion',
  'CFRubricCriterionLevel',
]);

/**
 * Sorts an achievement's alignments into levels, fields of study, quality assurance and learning
 * outcomes, by target type first and by well-known addresses where the type is missing.
 */
export function alignmentFacts(achievement: Place, text: ReadText): AlignmentFacts {
  const facts = { outcomes: [], levels: [], fields: [], qualityAssurance: [] } as {
    outcomes: Stated<LearningOutcome>[];
    levels: Stated<Level>[];
    fields: Stated<string>[];
    qualityAssurance: Credential['qualityAssurance'][number][];
  };
  const alignments = [
    ...objects(member(achievement, 'alignment')),
    ...objects(member(achievement, 'resultDescription')).flatMap((result) =>
      objects(member(result, 'alignment')),
    ),
  ];
  for (const alignment of alignments) {
    const type = textAt(member(alignment, 'targetType'));
    const url = textAt(member(alignment, 'targetUrl'));
    const name = text(member(alignment, 'targetName'));
    const level = levelOf(alignment, type, url, name);
    const field = iscedField(
      url,
      textAt(member(alignment, 'targetFramework')),
      textAt(member(alignment, 'targetCode')),
    );
    if (level !== null) facts.levels.push(statedAt(level, alignment));
    else if (field !== null) facts.fields.push(statedAt(field, alignment));
    else if (type === 'ext:QualityAssurance') {
      if (name !== null) facts.qualityAssurance.push(statedAt({ uri: url, text: name }, alignment));
    } else if (name !== null && isOutcome(type)) {
      facts.outcomes.push(statedAt(outcomeOf(alignment, name, url, text), alignment));
    }
  }
  return facts;
}

function isOutcome(type: string | null): boolean {
  return type === null || !(notOutcomes.has(type) || type.startsWith('ext:Q'));
}

function outcomeOf(
  alignment: Place,
  name: LocalizedText,
  url: string | null,
  text: ReadText,
): LearningOutcome {
  const framework =
    textAt(member(alignment, 'targetFramework')) ??
    (url?.includes('data.europa.eu/esco/') === true ? 'ESCO' : null);
  return {
    text: text(member(alignment, 'targetDescription')) ?? name,
    skills: [{ uri: url, name, framework }],
  };
}

/** `ext:EQF` and `ext:QualificationLevel` (educredentials), or an address or name that can mean nothing but EQF. */
function levelOf(
  alignment: Place,
  type: string | null,
  url: string | null,
  label: LocalizedText | null,
): Level | null {
  const code = textAt(member(alignment, 'targetCode'));
  const name = textAt(member(alignment, 'targetName')) ?? '';
  const framework = textAt(member(alignment, 'targetFramework')) ?? '';
  const byAddress = /data\.europa\.eu\/snb\/eqf\/([1-8])$/.exec(url ?? '')?.[1];
  const isEqf = type === 'ext:EQF' || /\bEQF\b|European Qualifications Framework/i.test(framework);
  if (isEqf || byAddress !== undefined) {
    const level = byAddress ?? /^[1-8]$/.exec(code ?? '')?.[0] ?? /\b([1-8])\b/.exec(code ?? name)?.[1];
    return level === undefined ? null : { scheme: 'EQF', level, label, uri: url };
  }
  if (type !== 'ext:QualificationLevel') return null;
  const level = code ?? (name === '' ? null : name);
  return level === null ? null : { scheme: framework === '' ? 'NQF' : framework, level, label, uri: url };
}
