import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { TemplateProblem } from '#src/domain/qualification/template.ts';
import type { MessageId } from '#src/i18n/message-id.ts';
import type { Text } from '#src/i18n/text.tsx';
import { textAt, valueAt } from './draft.ts';

/** Members that hold numbers: what is wrong with them is told as such. */
const numbers = new Set([
  'min',
  'max',
  'maxExclusive',
  'minShare',
  'maxShare',
  'minCount',
  'maxCount',
  'minCredits',
  'enrolledFor',
  'credits',
  'count',
  'level',
  'years',
  'perYear',
  'step',
  'n',
]);

/** What is wrong at a place, in plain words. */
export function problemText(t: Text['t'], code: TemplateProblem['code'], at: string): string {
  const member = at.slice(at.lastIndexOf('/') + 1);
  if (code === 'field-wrong' && numbers.has(member)) {
    return t(member === 'max' ? 'qualification.problem.max' : 'qualification.problem.number');
  }
  if (code === 'field-missing' && member === 'groups') return t('qualification.problem.noGroup');
  return t(`qualification.problem.${code}`);
}

const sections: Readonly<Record<string, MessageId>> = {
  groups: 'qualification.groups',
  rules: 'qualification.rules',
  milestones: 'qualification.milestones',
  nestedFrom: 'qualification.nested',
  sources: 'qualification.sources',
};
const fields: Readonly<Record<string, MessageId>> = {
  name: 'qualification.name',
  awardType: 'qualification.awardType',
  country: 'qualification.country',
  unit: 'qualification.unit',
  confidence: 'qualification.confidence',
  title: 'qualification.source.title',
  text: 'qualification.rule.text',
  type: 'qualification.rule.type',
  sourceRef: 'qualification.rule.source',
  min: 'qualification.parameter.min',
  max: 'qualification.parameter.max',
  minShare: 'qualification.parameter.min',
  maxShare: 'qualification.parameter.max',
  credits: 'qualification.milestone.credits',
  framework: 'qualification.framework',
  group: 'qualification.parameter.group',
  target: 'qualification.parameter.target',
  scheme: 'qualification.parameter.scheme',
  level: 'qualification.parameter.level',
  tag: 'qualification.parameter.tag',
  years: 'qualification.parameter.years',
  requirement: 'qualification.parameter.requirement',
  template: 'qualification.parameter.template',
  scale: 'qualification.parameter.scale',
  perYear: 'qualification.parameter.perYear',
  one: 'qualification.pairs.one',
  other: 'qualification.pairs.other',
};

/** "Rules 2, Level": where a place is, in the words of the form. */
export function placeText(t: Text['t'], draft: JsonObject, at: string): string {
  const steps = at.split('/').slice(1);
  const [section = '', number] = steps;
  const parts: string[] = [];
  const heading = sections[section];
  if (heading) {
    const place = Number(number);
    const item: JsonValue | undefined = valueAt(draft, [section, place]);
    const name = item === undefined ? '' : textAt(item, ['name']) || textAt(item, ['title']);
    const isItem = Number.isInteger(place);
    parts.push(t(heading) + (isItem ? ` ${place + 1}` : '') + (name === '' ? '' : ` (${name})`));
  }
  const label = fields[steps.at(-1) ?? ''];
  if (label && (!heading || steps.length > 2)) parts.push(t(label));
  if (section === 'total') return t('qualification.total');
  return parts.length > 0 ? parts.join(', ') : at;
}
