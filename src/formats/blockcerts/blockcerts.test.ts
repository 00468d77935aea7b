import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { assertion2, plainVc } from '../fixtures/documents.ts';
import { jsonFile } from '../fixtures/files.ts';
import { problemOf, readOne } from '../fixtures/read.ts';

const receipt: JsonObject = {
  type: ['MerkleProof2017', 'Extension'],
  targetHash: 'a'.repeat(64),
  merkleRoot: 'a'.repeat(64),
  proof: [],
  anchors: [{ sourceId: 'sample', type: 'BTCOpReturn' }],
};
const version2: JsonObject = {
  ...assertion2,
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  recipientProfile: {
    type: ['RecipientProfile', 'Extension'],
    name: 'Sample Learner',
    publicKey: 'ecdsa-koblitz-pubkey:1Sample',
  },
  displayHtml: '<script>sample()</script>',
  signature: receipt,
};
const version3: JsonObject = {
  ...plainVc,
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3.1'],
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: { id: 'https://issuer.samples.example/profile.json', name: 'Sample School' },
  credentialSubject: {
    id: 'did:example:learner',
    name: 'Sample Learner',
    claim: { name: 'Sample Welding', description: 'Two days of welding', criteria: 'Weld a sample.' },
  },
  display: { contentMediaType: 'image/png', contentEncoding: 'base64', content: 'iVBORw0KGgo=' },
  proof: { type: 'MerkleProof2019', proofPurpose: 'assertionMethod', proofValue: 'z1' },
};
const untitled = Object.fromEntries(Object.entries(version3).filter(([name]) => name !== 'name'));

describe('Blockcerts 2', () => {
  it('is an Open Badge with a named recipient and a receipt', async () => {
    const { credential, secured } = await readOne(version2);
    expect(credential).toMatchObject({ format: 'blockcerts', profile: 'Blockcerts 2' });
    expect(credential.learner).toMatchObject({ value: { name: 'Sample Learner' }, at: '/recipientProfile' });
    expect(secured).toEqual({ kind: 'merkle-receipt', document: version2, receipt });
  });

  it('does without a recipient profile, and finds it where early drafts put it', async () => {
    const { recipientProfile, ...without } = version2;
    expect((await readOne(without)).credential.learner?.at).toBe('/recipient');
    const inside = { ...without, recipient: { ...(without['recipient'] as JsonObject), recipientProfile } };
    expect((await readOne(inside as JsonObject)).credential.learner?.at).toBe('/recipient/recipientProfile');
  });

  it('shows nothing of the page that the issuer made', async () => {
    expect(JSON.stringify((await readOne(version2)).credential)).not.toContain('<script>');
  });
});

describe('Blockcerts 3', () => {
  it('is a W3C credential, titled by its claim', async () => {
    const { credential, secured } = await readOne(untitled);
    expect(credential).toMatchObject({
      format: 'blockcerts',
      profile: 'Blockcerts 3.1',
      title: { value: { und: 'Sample Welding' }, at: '/credentialSubject/claim/name' },
      description: { value: { und: 'Two days of welding' } },
      prerequisites: { value: { und: 'Weld a sample.' }, at: '/credentialSubject/claim/criteria' },
      image: {
        value: { kind: 'embedded', dataUrl: 'data:image/png;base64,iVBORw0KGgo=' },
        at: '/display/content',
      },
    });
    expect(secured.kind).toBe('embedded-proof');
  });

  it('keeps its own name, and renders no page', async () => {
    const display = { contentMediaType: 'text/html', content: '<script>sample()</script>' };
    const { credential } = await readOne({ ...untitled, name: 'Sample', display });
    expect(credential.title.at).toBe('/name');
    expect(JSON.stringify(credential)).not.toContain('<script>');
  });

  it('is told by its proof where it has no type of its own', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019', proofValue: 'z1' };
    const { credential } = await readOne({ ...untitled, type: ['VerifiableCredential'], proof });
    expect(credential.format).toBe('blockcerts');
  });
});

describe('Blockcerts 1', () => {
  it('is named and not read', async () => {
    const document = {
      type: 'BlockchainCertificate',
      document: { type: 'CertificateDocument' },
      receipt: {},
    };
    expect(await problemOf(jsonFile(document))).toBe('format-not-supported-yet');
  });
});
