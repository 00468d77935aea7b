import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { importJWK, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { createCredentialReader } from '#src/formats/index.ts';
import { holderKeyForTests } from '#src/test/holder-key.ts';
import { createVerifier } from '#src/verification/index.ts';
import { makePresentation } from './make-presentation.ts';

const sample = (name: string) => ({
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../../../public/samples', name))),
});
const about = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  audience: 'https://employer.example',
  now: new Date('2026-11-21T00:00:00Z'),
  validUntil: null,
};
const key = await holderKeyForTests(new IDBFactory())();
const names = ['cas-sustainable-building.json', 'circular-materials.jwt', 'clay-plaster.sd-jwt'];

test('is a token that other tools verify with the key it names', async () => {
  const { token, leftOut } = await makePresentation(names.map(sample), key, about);
  expect(leftOut).toEqual([]);
  const publicKey = await importJWK(key.publicJwk as { kty: 'EC' }, 'ES256');
  const { payload, protectedHeader } = await jwtVerify(token ?? '', publicKey, {
    audience: about.audience,
    typ: 'vp+jwt',
    currentDate: about.now,
  });
  expect(payload).toMatchObject({ type: ['VerifiablePresentation'], holder: payload.iss });
  expect(protectedHeader.kid).toBe(`${String(payload.iss)}#0`);
});

test('holds credentials that are read and judged as they are alone', async () => {
  const reader = createCredentialReader({ decodePicture: () => Promise.reject(new Error('no pictures')) });
  const verifier = createVerifier();
  const judged = async (bytes: Uint8Array) => {
    const { outcome } = await reader.read({ name: 'file', bytes });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const reports = await verifier.verifyAll(outcome.value.credentials, { now: about.now });
    return outcome.value.credentials.map(({ credential }, index) => ({
      title: credential.title.value,
      signature: reports[index]?.checks.find(({ kind }) => kind === 'signature')?.status,
    }));
  };
  const { token } = await makePresentation(names.map(sample), key, about);
  const alone = await Promise.all(names.map((name) => judged(sample(name).bytes)));
  const together = await judged(new TextEncoder().encode(token ?? ''));
  expect(together).toEqual(alone.flat());
  expect(together.every(({ signature }) => signature === 'passed')).toBe(true);
});

test('names what is no credential of this kind, and is not made of such things alone', async () => {
  const picture = sample('cas-energy-in-buildings.png');
  const text = { bytes: new TextEncoder().encode('{"type":"VerifiableCredential"}') };
  const some = await makePresentation([picture, sample(names[0] ?? ''), text], key, about);
  expect(some.leftOut).toEqual([0, 2]);
  expect(await makePresentation([picture, text], key, about)).toEqual({ token: null, leftOut: [0, 1] });
});
