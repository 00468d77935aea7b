import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setupI18n } from '@lingui/core';
import { expect, expectTypeOf, test } from 'vitest';
import type { MeaningCode, MeaningTopic } from '#src/domain/credential/meaning.ts';
import type { CycleId } from '#src/domain/credential/qf-ehea-cycles.ts';
import type { IndicativeMethod } from '#src/domain/credits/indicative-ects.ts';
import type { NotUsedAction, NotUsedCode } from '#src/domain/pathway/candidates/candidate.ts';
import type { CountedCode, NextStepCode, RuleTitleCode } from '#src/domain/pathway/pathway-view.ts';
import type { ChangeCode } from '#src/domain/pathway/candidates/change.ts';
import type { Source } from '#src/domain/qualification/template.ts';
import type { MissingDatum, RequirementState, RuleReasonCode } from '#src/domain/requirement/outcome.ts';
import type { EntryReasonCode, EntryStateName } from '#src/domain/wallet/entry-state.ts';
import type { LeftOutReason } from '#src/domain/wallet/totals.ts';
import credentialText from './locales/en/credential.json';
import creditsText from './locales/en/credits.json';
import rulesText from './locales/en/rules.json';

const rules = { ...credentialText, ...creditsText, ...rulesText };

type Wanted =
  | `rule.title.${RuleTitleCode}`
  | `rule.reason.${RuleReasonCode}`
  | `rule.datum.${MissingDatum['datum']}`
  | `requirement.${'state' | 'count'}.${RequirementState}`
  | `requirement.overall.${Exclude<RequirementState, 'notCheckable'>}`
  | `allocation.reason.${CountedCode | NotUsedCode}`
  | `allocation.change.${ChangeCode}`
  | `allocation.action.${Exclude<NotUsedAction, 'none'>}`
  | `step.${NextStepCode}.${'title' | 'body' | 'effect'}`
  | `source.extent.${Source['extent']}`
  | `entry.state.${EntryStateName}`
  | `entry.reason.${EntryReasonCode}`
  | `totals.left-out.${LeftOutReason}`
  | `indicative.method.${IndicativeMethod}`
  | `meaning.topic.${MeaningTopic}`
  | `meaning.${MeaningCode}`
  | `cycle.${CycleId}`;

test('every code of planning has its text', () => {
  expectTypeOf<Exclude<Wanted, keyof typeof rules>>().toBeNever();
});

const messages = Object.fromEntries(Object.entries(rules).map(([id, text]) => [id, compileMessage(text)]));
const i18n = setupI18n({ locale: 'en', messages: { en: messages } });

test.each<[keyof typeof rules, Record<string, string | number>, string]>([
  [
    'rule.title.minCreditsAtLevel',
    { credits: 25, unit: 'ECTS', scheme: 'MQF', level: 7 },
    'At least 25 ECTS at MQF 7 or above',
  ],
  ['rule.title.group', { group: 'Free', credits: 0, max: 6, unit: 'ECTS' }, 'Free: up to 6 ECTS'],
  ['rule.title.group', { group: 'Thesis', credits: 10, max: 0, unit: 'ECTS' }, 'Thesis: 10 ECTS'],
  [
    'allocation.reason.counted-in-part-group',
    { counted: 10, of: 12, unit: 'ECTS', max: 40, surplus: 2 },
    '10 of 12 ECTS counted: group maximum of 40 reached. 2 are surplus.',
  ],
  ['meaning.graded', { grade: '17', scaled: 0 }, 'Grade 17. The scale is not stated.'],
  [
    'meaning.hours-about-and-stated',
    { low: 300, high: 360, stated: 324, by: 'issuer' },
    'About 300–360 hours of study, at 25–30 hours a credit; the issuer states 324.',
  ],
  ['totals.left-out.no-credits', { count: 2 }, '2 credentials that state no credits'],
])('%s reads well', (id, values, text) => {
  expect(i18n._(id, values)).toBe(text);
});

test('no text claims what Cairn never claims', () => {
  for (const [id, text] of Object.entries(rules)) {
    expect(text, id).not.toMatch(/\b(equivalent|guaranteed|valid|trusted|verified|you have earned a)\b|!/iu);
  }
});
