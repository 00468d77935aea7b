import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { plainVc } from '../fixtures/documents.ts';
import { readOne } from '../fixtures/read.ts';

const faults = async (document: JsonObject) =>
  (await readOne(document)).structureFaults.map((fault) => `${fault.code} ${fault.at}`);

describe('W3C credentials', () => {
  it('are titled by their name, else by what they attest, else by their type', async () => {
    const title = async (change: JsonObject) => (await readOne({ ...plainVc, ...change })).credential.title;
    expect(await title({ name: [{ '@value': 'Nom', '@language': 'fr' }] })).toMatchObject({
      value: { fr: 'Nom' },
      at: '/name',
    });
    expect(await title({ credentialSubject: { degree: { name: 'BSc (sample)' } } })).toMatchObject({
      value: { und: 'BSc (sample)' },
    });
    expect(await title({})).toEqual({ value: { und: 'SampleCredential' }, by: 'issuer', at: '/type' });
  });

  it('tell what they say beside their claims, without following it', async () => {
    const { credential } = await readOne({
      ...plainVc,
      termsOfUse: [{ type: 'TrustFrameworkPolicy', id: 'https://terms.example/1' }],
      refreshService: { type: 'SampleRefresh', id: 'javascript:alert(1)' },
      evidence: [
        { type: 'Evidence', name: 'Seen in person' },
        { type: 'Evidence', id: 'https://work.example/1' },
      ],
      relatedResource: [{ id: `data:,${'x'.repeat(900)}` }, {}, 5],
    });
    const told = credential.furtherInformation.map(({ value, at }) => [value['und']?.slice(0, 70), at]);
    expect(told).toEqual([
      ['termsOfUse: TrustFrameworkPolicy, https://terms.example/1', '/termsOfUse/0'],
      ['evidence: Evidence, Seen in person', '/evidence/0'],
      ['refreshService: SampleRefresh, javascript:alert(1)', '/refreshService'],
      [`relatedResource: data:,${'x'.repeat(47)}`, '/relatedResource/0'],
    ]);
    expect(credential.furtherInformation.at(-1)?.value['und']?.length).toBeLessThan(600);
    expect(credential.evidence.map(({ value }) => value.url)).toEqual(['https://work.example/1']);
  });

  it('hand over their proofs as they stand', async () => {
    const proof = [
      { type: 'DataIntegrityProof', proofValue: 'z1' },
      { type: 'Ed25519Signature2020', proofValue: 'z2' },
    ];
    const { secured } = await readOne({ ...plainVc, proof });
    expect(secured).toMatchObject({ kind: 'embedded-proof', proofs: proof });
    expect((await readOne(plainVc)).secured.kind).toBe('none');
  });

  it('include endorsements of Open Badges', async () => {
    const endorsement = {
      ...plainVc,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      credentialSubject: { id: 'urn:e', type: ['EndorsementSubject'], endorsementComment: 'Well done' },
    };
    const { credential } = await readOne(endorsement);
    expect(credential).toMatchObject({ format: 'w3c-vc', description: { value: { und: 'Well done' } } });
  });

  it('have no faults when sound, in either data model', async () => {
    expect(await faults(plainVc)).toEqual([]);
    const older = {
      ...plainVc,
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      issuanceDate: '2026-01-01T00:00:00Z',
    };
    expect(await faults(older)).toEqual([]);
  });

  const base = 'https://www.w3.org/ns/credentials/v2';
  const related = { id: 'https://work.example/1', digestSRI: 'sha256-a' };

  it.each<[string, JsonObject]>([
    ['a related resource', { relatedResource: related }],
    [
      'terms of its own',
      { '@context': [base, { SampleCredential: 'urn:a' }, { SampleCredential: 'urn:a' }] },
    ],
    ['a vocabulary', { '@context': [base, { '@vocab': 'https://terms.example/' }] }],
    ['a type that is an address', { '@context': [base], type: ['VerifiableCredential', 'urn:sample'] }],
  ])('have no faults with %s', async (_, change) => {
    expect(await faults({ ...plainVc, ...change })).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    [
      'field-missing /@context',
      Object.fromEntries(Object.entries(plainVc).filter(([name]) => name !== '@context')),
    ],
    [
      'field-wrong-value /@context/1/issuer',
      { ...plainVc, '@context': ['https://www.w3.org/ns/credentials/v2', { issuer: 'urn:x' }] },
    ],
    ['field-wrong-value /id', { ...plainVc, id: 'https ://not-an-address' }],
    ['field-wrong-type /issuer', { ...plainVc, issuer: null }],
    ['field-missing /issuer/id', { ...plainVc, issuer: {} }],
    ['field-missing /credentialSubject', { ...plainVc, credentialSubject: null }],
    ['field-wrong-value /validFrom', { ...plainVc, validFrom: 'soon' }],
    ['field-missing /credentialStatus/type', { ...plainVc, credentialStatus: { id: 'urn:s' } }],
    ['field-missing /credentialSchema/id', { ...plainVc, credentialSchema: { type: 'X' } }],
    [
      'field-wrong-value /description/url',
      { ...plainVc, description: { '@value': 'a', '@language': 'en', url: 'urn:x' } },
    ],
    ['field-wrong-type /proof', { ...plainVc, proof: 'z1' }],
    ['field-missing /proof/type', { ...plainVc, proof: { proofValue: 'z1' } }],
    ['field-missing /type', { ...plainVc, type: [] }],
    ['field-wrong-value /type', { ...plainVc, type: ['SampleCredential'] }],
    ['unknown-terms /type', { ...plainVc, '@context': ['https://www.w3.org/ns/credentials/v2'] }],
    ['field-wrong-type /@context/1', { ...plainVc, '@context': ['https://www.w3.org/ns/credentials/v2', 7] }],
    ['field-missing /credentialSubject', { ...plainVc, credentialSubject: {} }],
    ['field-wrong-value /@context/1', { ...plainVc, '@context': [base, 'https ://no-address'] }],
    ['field-wrong-value /@context/1/JsonSchema', { ...plainVc, '@context': [base, { JsonSchema: 'urn:x' }] }],
    [
      'field-wrong-value /@context/2/SampleCredential',
      {
        ...plainVc,
        '@context': [base, { '@protected': true, SampleCredential: 'urn:a' }, { SampleCredential: 'urn:b' }],
      },
    ],
    [
      'field-wrong-value /@context/1/SampleCredential',
      { ...plainVc, '@context': [base, { SampleCredential: 'urn :x' }] },
    ],
    ['unknown-terms /type', { ...plainVc, '@context': [base, { '@vocab': null }] }],
    ['field-wrong-type /type/1', { ...plainVc, type: ['VerifiableCredential', 5] }],
    [
      'field-wrong-value /issuer/name/url',
      { ...plainVc, issuer: { id: 'urn:i', name: { '@value': 'A', '@language': 'en', url: 'urn:x' } } },
    ],
    [
      'field-missing /relatedResource/0/digestMultibase',
      { ...plainVc, relatedResource: [{ id: 'https://work.example/1' }] },
    ],
    [
      'field-wrong-value /relatedResource/1/id',
      { ...plainVc, relatedResource: [related, { ...related, digestSRI: 'sha256-b' }] },
    ],
    ['field-wrong-value /validUntil', { ...plainVc, validUntil: '2027-01-01T00:00:00' }],
    ['field-missing /evidence/0/type', { ...plainVc, evidence: [{ id: 'urn:e' }] }],
    [
      'field-wrong-value /credentialStatus/id',
      { ...plainVc, credentialStatus: { id: 'no address', type: 'X' } },
    ],
  ])('report %s and are still shown', async (expected, document) => {
    expect(await faults(document)).toContain(expected);
  });
});
