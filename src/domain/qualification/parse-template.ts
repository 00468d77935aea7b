import type { JsonValue } from '../json.ts';
import { err, ok, type Result } from '../result.ts';
import { parseRule } from './parse-rule.ts';
import type { Rule } from './rule.ts';
import type { Group, QualificationTemplate, TemplateProblem } from './template.ts';
import { fieldsOf, type Fields } from './template-fields.ts';

/**
 * Reads a qualification template, written in whole or fractional credits, into hundredths.
 * Every problem is reported; a template with any is not used.
 */
export function parseTemplate(json: JsonValue): Result<QualificationTemplate, readonly TemplateProblem[]> {
  const problems: TemplateProblem[] = [];
  const f = fieldsOf(json, '', problems);
  const total = f.object('total') ?? fieldsOf(undefined, '/total', problems);
  const minHundredths = total.credits('min');
  const national = f.object('nqf');
  const template: QualificationTemplate = {
    id: f.text('id'),
    kind: f.oneOf('kind', ['generic-framework', 'named-example']),
    name: f.text('name'),
    awardType: f.text('awardType'),
    awardingBody: f.optionalText('awardingBody'),
    country: f.text('country'),
    cycle: f.has('cycle')
      ? f.oneOf('cycle', ['short-cycle', 'first-cycle', 'second-cycle', 'third-cycle'])
      : null,
    eqf: f.optionalNumber('eqf'),
    nationalLevel: national && { framework: national.text('framework'), level: national.text('level') },
    unit: f.text('unit'),
    total: { minHundredths, maxHundredths: total.optionalCredits('max') },
    groups: f.objects('groups').map(parseGroup),
    rules: f.objects('rules').flatMap((rule) => parseRule(rule, minHundredths) ?? []),
    milestones: f.objects('milestones').map((milestone) => ({
      name: milestone.text('name'),
      hundredths: milestone.credits('credits'),
      sourceRef: milestone.optionalText('sourceRef'),
    })),
    nestedFrom: f.objects('nestedFrom').map((nested) => ({
      templateId: nested.optionalText('template'),
      each: nested.optionalText('each'),
      policy: nested.oneOf('policy', ['topUp', 'surrenderLower', 'keepBoth']),
      assumption: nested.boolean('assumption'),
    })),
    sources: f.objects('sources').map((source) => ({
      ref: source.text('ref'),
      title: source.text('title'),
      url: source.optionalText('url'),
      extent: source.oneOf('read', ['excerpt', 'opening only', 'near full', 'full']),
      readOn: source.optionalText('readOn'),
      asOf: source.optionalText('asOf'),
    })),
    confidence: f.text('confidence'),
    disclaimer: f.text('disclaimer'),
  };
  if (template.groups.length === 0) f.problem('field-missing', 'groups');
  checkReferences(template, f);
  return problems.length === 0 ? ok(template) : err(problems);
}

function parseGroup(f: Fields): Group {
  const pool = f.object('of');
  const atMost = pool?.object('atMost') ?? null;
  const maxHundredths = f.optionalCredits('max');
  const minHundredths = f.credits('min');
  if (maxHundredths !== null && maxHundredths < minHundredths) f.problem('field-wrong', 'max');
  return {
    id: f.text('id'),
    name: f.text('name'),
    kind: f.oneOf('kind', ['open', 'core', 'elective', 'capstone']),
    minHundredths,
    maxHundredths,
    minCount: f.optionalNumber('minCount'),
    maxCount: f.optionalNumber('maxCount'),
    modules: f.texts('modules'),
    tag: f.object('select')?.text('tag') ?? null,
    componentMinHundredths: f.object('componentSize')?.credits('min') ?? null,
    atMost: atMost && { tag: atMost.text('tag'), count: atMost.number('count') },
    pool: pool?.optionalText('pool') ?? null,
  };
}

/** Every group and source that is named exists, ids are unique, and no gate waits for itself. */
function checkReferences(template: QualificationTemplate, f: Fields): void {
  const groupIds = new Set(template.groups.map((group) => group.id));
  const refs = new Set(template.sources.map((source) => source.ref));
  if (groupIds.size < template.groups.length) f.problem('id-twice', 'groups');
  if (new Set(template.rules.map((rule) => rule.id)).size < template.rules.length)
    f.problem('id-twice', 'rules');
  template.rules.forEach((rule, i) => {
    const known = groupsNamedBy(rule).every((id) => groupIds.has(id));
    const sourced = rule.sourceRef === null || refs.has(rule.sourceRef);
    if (!known || !sourced) f.problem('reference-unknown', `rules/${i}`);
    if (rule.type === 'gate' && groupsWaitedFor(rule).includes(rule.target))
      f.problem('gate-cycle', `rules/${i}`);
  });
}

function groupsNamedBy(rule: Rule): string[] {
  if (rule.type === 'gate') return groupsWaitedFor(rule);
  return 'groupId' in rule && rule.groupId !== null ? [rule.groupId] : [];
}

const groupsWaitedFor = (rule: Rule<'gate'>): string[] =>
  [...rule.requires, ...rule.alternative].flatMap((condition) =>
    'groupId' in condition ? [condition.groupId] : [],
  );
