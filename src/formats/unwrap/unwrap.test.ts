import { describe, expect, it } from 'vitest';
import { badge3, european, plainVc } from '../fixtures/documents.ts';
import { jsonFile, token, utf8 } from '../fixtures/files.ts';
import { problemOf, readAll, readBytes, readOne } from '../fixtures/read.ts';
import { limits } from '../limits.ts';

describe('files by what they are', () => {
  it('reads past a byte order mark and white space', async () => {
    expect((await readOne(utf8(`\uFEFF\n ${JSON.stringify(plainVc)} \n`))).credential.format).toBe('w3c-vc');
  });

  it.each([
    ['empty-file', new Uint8Array(0)],
    ['empty-file', utf8(' \n ')],
    ['text-not-utf-8', Uint8Array.of(0x7b, 0xff, 0x7d)],
    ['text-not-utf-8', Uint8Array.of(0xff, 0xfe, 0x7b)],
    ['not-json', utf8('hello')],
    ['not-json', utf8('{"a" 1}')],
    ['not-a-credential', utf8('{}')],
    ['not-a-credential', utf8('[]')],
    ['not-a-credential', utf8('"text"')],
    ['file-holds-address', utf8('https://badges.example/a')],
    ['web-page', utf8('<!doctype html><p>Hello')],
    ['web-page', utf8('<?xml version="1.0"?><!-- a page --><html xmlns="x"><p>Hello</p></html>')],
    [
      'not-a-credential',
      jsonFile({ type: 'BadgeClass', '@context': 'https://w3id.org/openbadges/v2', name: 'x' }),
    ],
    ['truncated', utf8(JSON.stringify(badge3).slice(0, -10))],
    ['file-too-large', new Uint8Array(limits.pictureBytes + 1)],
    ['file-too-large', utf8(`"${' '.repeat(limits.textBytes)}"`)],
  ])('refuses with %s', async (code, bytes) => {
    expect(await problemOf(bytes)).toBe(code);
  });

  it.each([
    ['Comprehensive Learner Record 1.0', jsonFile({ type: 'Clr', id: 'urn:sample', assertions: [] })],
    ['Comprehensive Learner Record 1.0', utf8(token({ alg: 'RS256' }, { type: 'Clr', assertions: [] }))],
  ])('names %s instead of reading it wrongly', async (family, bytes) => {
    expect(await readBytes(bytes)).toEqual({ code: 'format-not-supported-yet', data: { family } });
  });
});

describe('an offer of a credential', () => {
  it.each([
    ['none', utf8('openid-credential-offer://?credential_offer=%7B%7D')],
    ['i.example', utf8('haip://?credential_offer_uri=https%3A%2F%2Fi.example%2F1')],
    ['i.example', jsonFile({ credential_issuer: 'https://i.example', credential_configuration_ids: ['x'] })],
    ['i.example', jsonFile({ credential_offer: { credential_issuer: 'https://i.example' } })],
    ['i.example', jsonFile({ credential_offer_uri: 'https://i.example/1' })],
  ])('is told with who makes it: %s', async (issuer, bytes) => {
    const offer = new TextDecoder().decode(bytes);
    expect(await readBytes(bytes)).toEqual({ code: 'credential-offer', data: { issuer, offer } });
  });
});

describe('wrappers', () => {
  it('takes the credential out of the upload form of the EDC issuer', async () => {
    const [first] = await readAll({ credential: european, deliveryDetails: { id: 'urn:x' } });
    expect(first?.secured).toMatchObject({ kind: 'none', document: european });
  });

  it('reads every credential of a presentation, enveloped ones too', async () => {
    const enveloped = {
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${token({ alg: 'ES256' }, badge3)}`,
    };
    const read = await readAll({
      '@context': [],
      type: 'VerifiablePresentation',
      verifiableCredential: [plainVc, enveloped],
    });
    expect(read.map((one) => one.credential.format)).toEqual(['w3c-vc', 'open-badges-3']);
  });

  it('names a member that it cannot read, and reads the others', async () => {
    const record = { type: 'Clr', assertions: [] };
    const presentation = {
      type: ['VerifiablePresentation'],
      verifiableCredential: [record, plainVc, 'eyJ', [badge3, 1]],
    };
    const outcome = await readBytes(jsonFile(presentation));
    expect(outcome).toMatchObject({ format: 'w3c-vc', credentials: [{ parent: null }, { parent: null }] });
    expect('unread' in outcome && outcome.unread.map(({ at, problem }) => [at, problem.code])).toEqual([
      ['/verifiableCredential/0', 'format-not-supported-yet'],
      ['/verifiableCredential/2', 'not-a-credential'],
      ['/verifiableCredential/3/1', 'not-a-credential'],
    ]);
  });

  it('is a problem only where no member can be read', async () => {
    const record = { type: 'Clr', assertions: [] };
    const only = { type: ['VerifiablePresentation'], verifiableCredential: [record, 1] };
    expect(await problemOf(jsonFile(only))).toBe('format-not-supported-yet');
    expect(await problemOf(jsonFile([1, 'eyJ']))).toBe('not-a-credential');
  });

  it('keeps the signature of whoever presents, the innermost where there are several', async () => {
    const proof = { type: 'DataIntegrityProof', proofPurpose: 'authentication' };
    const inner = { type: ['VerifiablePresentation'], proof, verifiableCredential: [plainVc, badge3] };
    const compact = token({ alg: 'ES256' }, { iss: 'did:example:sample', vp: inner });
    const read = await readAll(utf8(compact));
    expect(read.map(({ presentation }) => presentation?.kind)).toEqual(['embedded-proof', 'embedded-proof']);
    expect(read[0]?.presentation).toBe(read[1]?.presentation);
    const bare = { ...inner, proof: [] };
    const [first] = await readAll(utf8(token({ alg: 'ES256' }, { vp: bare })));
    expect(first?.presentation).toMatchObject({ kind: 'jwt' });
    const enveloped = { type: 'EnvelopedVerifiablePresentation', id: `data:application/vp+jwt,${compact}` };
    expect(await readAll(enveloped)).toHaveLength(2);
    expect((await readAll([plainVc]))[0]).not.toHaveProperty('presentation');
  });

  it('stops at wrappers in wrappers and at crowds', async () => {
    const nested = Array.from({ length: 8 }).reduce<unknown>((inner) => ({ credential: inner }), plainVc);
    expect(await problemOf(jsonFile(nested as never))).toBe('too-deep');
    expect(await problemOf(jsonFile(Array.from({ length: limits.credentials + 1 }, () => plainVc)))).toBe(
      'too-many-values',
    );
  });
});
