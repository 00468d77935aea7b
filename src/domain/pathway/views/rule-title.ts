import type { Rule } from '#src/domain/qualification/rule.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { RuleTitle } from '#src/domain/pathway/pathway-view.ts';

/**
 * A rule's title by code, with its figures in whole credits. Rules that are only text keep their own
 * words (`written`); `unit` is for rules that speak of credits.
 */
export function titleOf(rule: Rule, template: QualificationTemplate): RuleTitle {
  const { unit } = template;
  switch (rule.type) {
    case 'totalCredits':
      return rule.maxHundredths === null || rule.maxHundredths === rule.minHundredths
        ? { code: 'totalCredits', data: { credits: rule.minHundredths / 100, unit } }
        : {
            code: 'totalCredits-range',
            data: { min: rule.minHundredths / 100, max: rule.maxHundredths / 100, unit },
          };
    case 'group':
      return groupTitle(rule, template);
    case 'minCreditsAtLevel':
      return rule.level === null
        ? { code: 'written', data: { text: rule.text } }
        : {
            code: rule.type,
            data: { credits: rule.minHundredths / 100, scheme: rule.scheme, level: rule.level, unit },
          };
    case 'maxCreditsAtLevel':
      return {
        code: rule.type,
        data: { credits: rule.maxHundredths / 100, scheme: rule.scheme, level: rule.level, unit },
      };
    case 'fieldShare':
    case 'residency':
      return { code: rule.type, data: { credits: rule.minHundredths / 100, unit } };
    case 'capstone':
      return {
        code: rule.type,
        data: { credits: rule.minHundredths / 100, unit, own: Number(rule.atAwardingInstitution) },
      };
    case 'categoryShare':
      return {
        code: rule.type,
        data: { credits: (rule.minHundredths ?? rule.maxHundredths ?? 0) / 100, tag: rule.tag, unit },
      };
    case 'recognitionCap':
      return { code: rule.type, data: { credits: rule.maxHundredths / 100, unit } };
    case 'componentSize':
      return {
        code: rule.type,
        data: {
          below: (rule.belowHundredths ?? 0) / 100,
          min: (rule.minHundredths ?? 0) / 100,
          max: (rule.maxHundredths ?? 0) / 100,
          unit,
        },
      };
    case 'currency':
    case 'timeWindow':
      return { code: rule.type, data: { years: rule.years } };
    case 'gate':
      return { code: rule.type, data: { target: nameOfGroup(rule.target, template) } };
    case 'issuerWhitelist':
      return { code: rule.type, data: { issuers: rule.issuers.join(', ') } };
    case 'noDoubleCounting':
      return { code: rule.type, data: { scope: rule.scope } };
    case 'recognitionDecision':
    case 'wholeComponents':
    case 'admission':
      return { code: rule.type, data: {} };
    case 'requiredModules':
    case 'corequisite':
    case 'exclusion':
    case 'gradeMin':
    case 'assurance':
    case 'nested':
    case 'pace':
    case 'combine':
    case 'advisory':
      return { code: 'written', data: { text: rule.text } };
  }
}

function groupTitle(rule: Rule<'group'>, template: QualificationTemplate): RuleTitle {
  const group = template.groups.find((candidate) => candidate.id === rule.groupId);
  const name = group?.name ?? rule.groupId;
  if (rule.atMost)
    return { code: 'group-at-most', data: { group: name, tag: rule.atMost.tag, count: rule.atMost.count } };
  const data = { group: name, credits: (group?.minHundredths ?? 0) / 100, unit: template.unit };
  return group?.minCount === null || group === undefined
    ? { code: 'group', data: { ...data, max: (group?.maxHundredths ?? 0) / 100 } }
    : { code: 'group-counted', data: { ...data, count: group.minCount } };
}

const nameOfGroup = (id: string, template: QualificationTemplate): string =>
  template.groups.find((group) => group.id === id)?.name ?? id;
