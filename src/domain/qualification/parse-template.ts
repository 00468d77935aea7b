import type { JsonValue } from '../json.ts';
import { err, ok, type Result } from '../result.ts';
import { checkReferences } from './check-references.ts';
import { parseRule, type Room } from './parse-rule.ts';
import type { Group, QualificationTemplate, Source, TemplateProblem } from './template.ts';
import { fieldsOf, templateLimits, type Fields } from './template-fields.ts';

/**
 * Reads a qualification template, written in whole or fractional credits, into hundredths. It takes any JSON
 * value, reads no more than `templateLimits`, and never throws. Every problem is reported; a template with any
 * is not used. The format is published as `schemas/qualification-template.schema.json`.
 */
export function parseTemplate(json: JsonValue): Result<QualificationTemplate, readonly TemplateProblem[]> {
  const problems: TemplateProblem[] = [];
  const f = fieldsOf(json, '', problems);
  const { nameLength, groups, rules } = templateLimits;
  const total = totalOf(f);
  const room: Room = { left: rules, depth: 0 };
  const national = f.object('nqf');
  const template: QualificationTemplate = {
    id: f.text('id', nameLength),
    kind: f.oneOf('kind', ['generic-framework', 'named-example']),
    name: f.text('name', nameLength),
    awardType: f.text('awardType', nameLength),
    awardingBody: f.optionalText('awardingBody'),
    country: f.text('country', nameLength),
    cycle: f.has('cycle')
      ? f.oneOf('cycle', ['short-cycle', 'first-cycle', 'second-cycle', 'third-cycle'])
      : null,
    eqf: f.has('eqf') ? levelOf(f) : null,
    nationalLevel: national && {
      framework: national.text('framework', nameLength),
      level: national.text('level', nameLength),
    },
    unit: f.text('unit', nameLength),
    total,
    groups: f.objects('groups', groups).map(parseGroup),
    rules: f.objects('rules').flatMap((rule) => parseRule(rule, total.minHundredths, room) ?? []),
    milestones: f.objects('milestones').map((milestone) => ({
      name: milestone.text('name', nameLength),
      hundredths: milestone.credits('credits'),
      sourceRef: milestone.optionalText('sourceRef'),
    })),
    nestedFrom: f.objects('nestedFrom').map((nested) => ({
      templateId: nested.optionalText('template'),
      each: nested.optionalText('each'),
      policy: nested.oneOf('policy', ['topUp', 'surrenderLower', 'keepBoth']),
      assumption: nested.boolean('assumption'),
    })),
    sources: f.objects('sources').map(parseSource),
    confidence: f.text('confidence'),
    disclaimer: f.text('disclaimer'),
  };
  if (template.groups.length === 0) f.problem('field-missing', 'groups');
  checkReferences(template, f);
  return problems.length === 0 ? ok(template) : err(problems);
}

function totalOf(f: Fields): QualificationTemplate['total'] {
  const total = f.object('total');
  if (total === null) {
    f.problem('field-missing', 'total');
    return { minHundredths: 0, maxHundredths: null };
  }
  return limitsOf(total);
}

function limitsOf(f: Fields): { minHundredths: number; maxHundredths: number | null } {
  const [minHundredths, maxHundredths] = [f.credits('min'), f.optionalCredits('max')];
  if (maxHundredths !== null && maxHundredths < minHundredths) f.problem('field-wrong', 'max');
  return { minHundredths, maxHundredths };
}

/** EQF levels run from 1 to 8 (Council Recommendation 2017/C 189/03). */
function levelOf(f: Fields): number {
  const level = f.whole('eqf', 8);
  if (level === 0) f.problem('field-wrong', 'eqf');
  return level;
}

function parseGroup(f: Fields): Group {
  const pool = f.object('of');
  const atMost = pool?.object('atMost') ?? null;
  const [minCount, maxCount] = [f.optionalWhole('minCount'), f.optionalWhole('maxCount')];
  if (minCount !== null && maxCount !== null && maxCount < minCount) f.problem('field-wrong', 'maxCount');
  return {
    id: f.text('id', templateLimits.nameLength),
    name: f.text('name', templateLimits.nameLength),
    kind: f.oneOf('kind', ['open', 'core', 'elective', 'capstone']),
    ...limitsOf(f),
    minCount,
    maxCount,
    modules: f.texts('modules'),
    tag: f.object('select')?.text('tag', templateLimits.nameLength) ?? null,
    componentMinHundredths: f.object('componentSize')?.credits('min') ?? null,
    atMost: atMost && { tag: atMost.text('tag', templateLimits.nameLength), count: atMost.whole('count') },
    pool: pool?.optionalText('pool') ?? null,
    sourceRef: f.optionalText('sourceRef'),
    assumption: f.boolean('assumption'),
  };
}

function parseSource(f: Fields): Source {
  const url = f.optionalText('url');
  // It is shown as a link: nothing but a web address may stand there.
  if (url !== null && !/^https?:\/\//iu.test(url)) f.problem('field-wrong', 'url');
  return {
    ref: f.text('ref', templateLimits.nameLength),
    title: f.text('title'),
    url,
    extent: f.oneOf('read', ['excerpt', 'opening only', 'near full', 'full']),
    readOn: f.optionalText('readOn'),
    asOf: f.optionalText('asOf'),
  };
}
