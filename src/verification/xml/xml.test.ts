import { expect, it } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { answers, check, standing } from '#src/test/checked.ts';

const element = (name: string, ...children: (JsonObject | string)[]): JsonObject => ({
  name,
  namespace: 'http://data.europa.eu/snb',
  attributes: {},
  children,
});
const credential = (until: string) =>
  element(
    'europassCredential',
    element('validFrom', '2021-01-18T18:00:00+01:00'),
    element('validUntil', until),
    element('credentialSubject', element('fullName')),
  );
const xml = (document: JsonObject, sealed: boolean) => check({ kind: 'xml', document, sealed });

it('is unsigned without a signature, and taken as such with one that is not checked', async () => {
  const plain = await xml(credential('2031-01-01T00:00:00Z'), false);
  expect([standing(plain), ...answers(plain, 'signature')]).toEqual(['unsigned', 'not-applicable/unsigned']);
  const sealed = await xml(credential('2031-01-01T00:00:00Z'), true);
  expect([standing(sealed), ...answers(sealed, 'signature')]).toEqual(['unsigned', 'unknown/seal-not-read']);
  expect(answers(sealed, 'issuer-identity')).toEqual(['unknown/identity-needs-signature']);
});

it('ends when it says that it ends, alone and in a presentation', async () => {
  const ended = credential('2025-01-01T00:00:00Z');
  expect(answers(await xml(ended, true), 'validity')).toEqual(['failed/expired']);
  expect(answers(await xml(element('verifiablePresentation', ended), false), 'validity')).toEqual([
    'failed/expired',
  ]);
  expect(answers(await xml(credential('soon'), false), 'validity')).toEqual(['unknown/dates-unreadable']);
  expect(answers(await xml(element('elmo', element('learner')), false), 'validity')).toEqual([
    'passed/no-end-date',
  ]);
});

it('says whom it is about', async () => {
  expect(answers(await xml(element('elmo', element('learner')), false), 'recipient')).toEqual([
    'unknown/recipient-not-compared',
  ]);
  expect(answers(await xml(element('elmo'), false), 'recipient')).toEqual([
    'not-applicable/recipient-not-stated',
  ]);
});
