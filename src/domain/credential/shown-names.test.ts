import { describe, expect, test } from 'vitest';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { factsFor, statesCriteria } from './elements.ts';
import type { Learner, Party } from './credential.ts';
import { unnamedParty } from './nothing-stated.ts';
import {
  isRawValue,
  partyName,
  saysWho,
  shownAwarding,
  shownLearner,
  shownTitle,
  wholePartyName,
} from './shown-names.ts';

const party = (name: string, more: Partial<Party> = {}): Party => ({
  ...unnamedParty,
  name: english(name),
  ...more,
});
const nobody: Learner = {
  id: null,
  name: null,
  dateOfBirth: null,
  nationalId: null,
  email: null,
  address: null,
  hashedIdentity: null,
};

describe('a party without a name', () => {
  const key = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
  const keyOnly: Party = { ...unnamedParty, id: key };

  test('is shown by as much of its key as can be compared, with the whole at hand', () => {
    const shown = partyName(keyOnly, 'en');
    expect(shown).toMatchObject({ named: false, whole: key });
    expect(shown.text).toMatch(/^did:key:z6Mk.+…EGta2doK$/);
    expect(shown.text.length).toBeLessThan(40);
    expect(wholePartyName(keyOnly, 'en')).toBe(key);
  });

  test('does not say who it is by a key alone', () => {
    expect(saysWho(keyOnly)).toBe(false);
    expect(saysWho(unnamedParty)).toBe(false);
    expect(saysWho({ ...keyOnly, name: english('Sample University') })).toBe(true);
    expect(saysWho({ ...unnamedParty, id: 'did:web:university.example' })).toBe(true);
    const stated = buildCredential({ awardingBody: statedByIssuer(keyOnly) });
    expect(factsFor(stated, 'awardingBody')).toEqual([]);
  });
});

test('the criteria of a badge are what had to be done, and no conditions of entry', () => {
  expect(statesCriteria(buildCredential({ format: 'open-badges-3' }))).toBe(true);
  expect(statesCriteria(buildCredential({ format: 'blockcerts' }))).toBe(true);
  expect(statesCriteria(buildCredential({ format: 'elm-3' }))).toBe(false);
});

describe('the country beside who awards', () => {
  const sealer = statedByIssuer(party('Sample Seals', { country: 'EE' }));
  const sealed = { issuer: sealer, issuerCountry: statedByIssuer('EE') };

  test('is never that of whoever sealed it', () => {
    const apart = { ...sealed, awardingBody: statedByIssuer(party('Sample University')) };
    expect(shownAwarding(apart, 'en')).toMatchObject({
      awarding: { text: 'Sample University' },
      issuedBy: { text: 'Sample Seals' },
      country: null,
    });
    const own = { ...sealed, awardingBody: statedByIssuer(party('Sample University', { country: 'PT' })) };
    expect(shownAwarding(own, 'en').country).toBe('PT');
  });

  test('is the issuer’s where the issuer awards', () => {
    for (const awardingBody of [null, statedByIssuer(party('Sample Seals'))])
      expect(shownAwarding({ ...sealed, awardingBody }, 'en')).toMatchObject({
        awarding: { text: 'Sample Seals' },
        issuedBy: null,
        country: 'EE',
      });
    const unnamed = { ...sealed, awardingBody: statedByIssuer(unnamedParty) };
    expect(shownAwarding(unnamed, 'en')).toMatchObject({ awarding: { text: 'Sample Seals' }, country: 'EE' });
  });
});

describe('the recipient', () => {
  test.each([
    [
      { name: 'Sample Learner', id: 'did:key:z6Mk' },
      { kind: 'name', text: 'Sample Learner' },
    ],
    [{ id: 'mailto:learner@sample.example' }, { kind: 'email', text: 'learner@sample.example' }],
    [
      { name: 'urn:uuid:1', email: 'learner@sample.example' },
      { kind: 'email', text: 'learner@sample.example' },
    ],
    [{ id: 'urn:uuid:360a0e1e' }, { kind: 'identifier', raw: 'urn:uuid:360a0e1e' }],
    [{ name: 'did:key:z6Mk' }, { kind: 'identifier', raw: 'did:key:z6Mk' }],
    [{ hashedIdentity: { identity: 'sha256$00', salt: null, type: null } }, { kind: 'hidden' }],
    [{}, null],
  ] as const)('%j is shown as %j', (given, shown) => {
    expect(shownLearner({ ...nobody, ...given })).toEqual(shown);
  });
});

test.each([
  ['urn:eudi:pid:1', true],
  ['did:web:university.example', true],
  ['https://badges.example/1', true],
  ['360a0e1e-c3f4-4fc4-9975-379889927d54', true],
  ['sha256$ab12', true],
  ['{"a":1}', true],
  ['9f86d081884c7d659a2feaa0c55ad015', true],
  ['eyJjcnYiOiJzZWNwMjU2azEiLCJrdHkiOiJFQyIsIngi', true],
  ['Data: an introduction', false],
  ['Introduction to https: and TLS', false],
  ['Rechtsschutzversicherungsgesellschaften', false],
  ['[Draft] Sustainable building', false],
  ['Biology 101', false],
])('%s is raw: %s', (text, raw) => {
  expect(isRawValue(text)).toBe(raw);
});

describe('a title', () => {
  const titled = (title: string, at = '/name', types: string[] = []) =>
    shownTitle(
      buildCredential({
        title: { value: { und: title }, by: 'issuer', at },
        types,
        credits: [],
        outcomes: [],
      }),
      'en',
    );

  test('is the issuer’s own', () => {
    expect(titled('Sustainable Building')).toMatchObject({ stated: true, standsFor: null });
  });

  test.each([
    ['https://badges.example/classes/7', '/badge', { standsFor: 'host', text: 'badges.example' }],
    ['urn:uuid:360a0e1e-c3f4', '/name', { standsFor: 'identifier', text: '' }],
    ['AlumniCredential', '/type', { standsFor: 'type', text: 'AlumniCredential' }],
    ['urn:sample:course:1', '/vct', { standsFor: 'identifier' }],
  ] as const)('%s at %s is no heading', (title, at, shown) => {
    expect(titled(title, at)).toMatchObject({ ...shown, stated: false });
  });

  test('says what a supporting document is', () => {
    expect(titled('urn:eudi:pid:1', '/vct', ['urn:eudi:pid:1'])).toMatchObject({
      standsFor: 'personal-document',
    });
    expect(titled('Identity card', '/name', ['urn:eudi:pid:1'])).toMatchObject({ stated: true });
  });

  test('of the learner’s own record stays what they wrote', () => {
    const own = buildCredential({ title: { value: { und: 'https://my.example' }, by: 'learner', at: '' } });
    expect(shownTitle(own, 'en').stated).toBe(true);
  });
});
