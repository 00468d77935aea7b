import type { JsonObject, JsonValue } from '../json.ts';
import type { GateCondition, Rule, RuleParameters, RuleType } from './rule.ts';
import type { Group, QualificationTemplate } from './template.ts';

/**
 * A template as a file, in credits: the inverse of `parseTemplate`. Shares were taken of the total when it was
 * read, so they come out as the credits they are. What is absent is left out.
 */
export function writeTemplate(template: QualificationTemplate): JsonObject {
  return present({
    schemaVersion: '0.1',
    id: template.id,
    kind: template.kind,
    name: template.name,
    awardType: template.awardType,
    awardingBody: template.awardingBody,
    country: template.country,
    cycle: template.cycle,
    eqf: template.eqf,
    nqf: template.nationalLevel,
    unit: template.unit,
    total: limits(template.total),
    groups: template.groups.map(writeGroup),
    rules: template.rules.map(writeRule),
    milestones: template.milestones.map(({ name, hundredths, sourceRef }) =>
      present({ name, credits: hundredths / 100, sourceRef }),
    ),
    nestedFrom: template.nestedFrom.map(({ templateId, each, policy, assumption }) =>
      present({ template: templateId, each, policy, assumption }),
    ),
    sources: template.sources.map(({ extent, ...source }) => present({ ...source, read: extent })),
    confidence: template.confidence,
    disclaimer: template.disclaimer,
  });
}

type Part = JsonValue | undefined;

const present = (parts: Record<string, Part>): JsonObject =>
  Object.fromEntries(
    Object.entries(parts).filter(
      (entry): entry is [string, JsonValue] => entry[1] !== undefined && entry[1] !== null,
    ),
  );

const credits = (hundredths: number | null): Part => (hundredths === null ? undefined : hundredths / 100);

const limits = (of: { minHundredths: number | null; maxHundredths: number | null }): JsonObject =>
  present({ min: credits(of.minHundredths), max: credits(of.maxHundredths) });

function writeGroup(group: Group): JsonObject {
  const of = present({ pool: group.pool, atMost: group.atMost });
  return present({
    id: group.id,
    name: group.name,
    kind: group.kind,
    ...limits(group),
    minCount: group.minCount,
    maxCount: group.maxCount,
    modules: group.modules.length > 0 ? [...group.modules] : undefined,
    select: group.tag === null ? undefined : { tag: group.tag },
    componentSize:
      group.componentMinHundredths === null ? undefined : { min: group.componentMinHundredths / 100 },
    of: Object.keys(of).length > 0 ? of : undefined,
    sourceRef: group.sourceRef,
    assumption: group.assumption || undefined,
  });
}

/** One rule as it stands in a template's `rules`. */
function writeRule(rule: Rule): JsonObject {
  const { id, type, severity, text, sourceRef, assumption } = rule;
  // The writer's key and the rule's type are the same word, which the compiler cannot see through a union.
  const own = (writers[type] as (rule: RuleParameters) => Record<string, Part>)(rule);
  return present({ id, type, severity, ...own, text, sourceRef, assumption });
}

type Writers = { [T in RuleType]: (rule: Extract<RuleParameters, { type: T }>) => Record<string, Part> };

const writers: Writers = {
  totalCredits: limits,
  group: ({ groupId, atMost }) => ({ group: groupId, atMost }),
  requiredModules: ({ modules, need, equivalents }) => ({
    modules: [...modules],
    n: need,
    equivalents: equivalents.map((titles) => ({ titles: [...titles] })),
  }),
  minCreditsAtLevel: ({ scheme, level, minHundredths }) => ({
    scheme,
    ...(level === null ? { level: 'award', mode: 'exact-level-unverified' } : { level }),
    min: credits(minHundredths),
  }),
  maxCreditsAtLevel: ({ scheme, level, maxHundredths }) => ({ scheme, level, max: credits(maxHundredths) }),
  fieldShare: ({ iscedPrefixes, minHundredths }) => ({
    iscedPrefix: [...iscedPrefixes],
    min: credits(minHundredths),
  }),
  categoryShare: ({ tag, ...rule }) => ({ tag, ...limits(rule) }),
  componentSize: ({ tag, belowHundredths, ...rule }) => ({
    tag,
    ...limits(rule),
    maxExclusive: credits(belowHundredths),
  }),
  wholeComponents: ({ stepHundredths }) => ({ step: credits(stepHundredths) }),
  capstone: ({ groupId, minHundredths, atAwardingInstitution }) => ({
    group: groupId,
    min: credits(minHundredths),
    source: atAwardingInstitution ? 'awarding-institution' : undefined,
  }),
  gate: ({ target, requires, alternative }) => ({
    target,
    requires: requires.map(writeCondition),
    alternative: alternative.length > 0 ? alternative.map(writeCondition) : undefined,
  }),
  corequisite: ({ pairs }) => ({ pairs: pairs.map(writePair) }),
  recognitionCap: ({ sources, maxHundredths }) => ({ source: [...sources], max: credits(maxHundredths) }),
  residency: ({ minHundredths, issuers }) => ({ min: credits(minHundredths), issuers: [...issuers] }),
  issuerWhitelist: ({ issuers, groupId }) => ({ issuers: [...issuers], group: groupId }),
  recognitionDecision: ({ scope }) => ({ scope }),
  currency: ({ years, measure }) => ({ years, measure }),
  timeWindow: ({ years, measure }) => ({ years, measure }),
  noDoubleCounting: ({ scope, mode, maxHundredths, appliesTo }) => ({
    scope,
    mode,
    max: credits(maxHundredths),
    appliesTo,
  }),
  exclusion: ({ pairs }) => ({ pairs: pairs.map(writePair) }),
  gradeMin: ({ scale, min, direction, order, groupId }) => ({
    scale,
    min,
    direction,
    order: order.length > 0 ? [...order] : undefined,
    group: groupId,
  }),
  assurance: ({ assessment, supervision, qualityAssurance, groupId }) => ({
    assessment,
    supervision,
    qa: qualityAssurance,
    group: groupId,
  }),
  admission: ({ requirement }) => ({ requirement }),
  nested: ({ templateId, policy }) => ({ template: templateId, policy }),
  pace: ({ perYearHundredths }) => ({ perYear: credits(perYearHundredths) }),
  combine: ({ of, n, rules }) => ({ of, n, rules: rules.map(writeRule) }),
  advisory: () => ({}),
};

const writePair = ([one, other]: readonly [string, string]): JsonObject => ({ one, other });

function writeCondition(condition: GateCondition): JsonObject {
  switch (condition.kind) {
    case 'admission':
      return { admission: condition.to };
    case 'registered':
      return { enrolledFor: condition.modules };
    case 'group-credits':
      return { group: condition.groupId, minCredits: condition.minHundredths / 100 };
    case 'group-completed':
      // How far it is done is not part of the condition: the state is a word for the reader.
      return { group: condition.groupId, state: 'completed' };
  }
}
