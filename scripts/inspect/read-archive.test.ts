import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createCredentialReader } from '../../src/formats/index.ts';
import { readArchive } from './read-archive.ts';

const reader = createCredentialReader();
const credential = (title: string, more: object = {}) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  name: title,
  issuer: 'did:example:sample',
  credentialSubject: { id: 'did:example:sample-learner' },
  ...more,
});
const record = credential('Record', {
  type: ['VerifiableCredential', 'ClrCredential'],
  credentialSubject: { type: 'ClrSubject', verifiableCredential: [credential('Inside'), 5] },
});
const zip = (files: Record<string, unknown>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, strToU8(JSON.stringify(content))]),
    ),
  );
const read = (bytes: Uint8Array) => readArchive(reader, { name: 'all.zip', bytes });

test('an archive is told as one file with the credentials of all its files', async () => {
  const outcome = await read(zip({ 'a.json': credential('First'), 'b/c.json': record, 'd.json': 1 }));
  expect(outcome?.ok && outcome.value.format).toBe('w3c-vc');
  expect(
    outcome?.ok &&
      outcome.value.credentials.map(({ credential: { title }, parent }) => [title.value, parent]),
  ).toEqual([
    [{ und: 'First' }, null],
    [{ und: 'Record' }, null],
    [{ und: 'Inside' }, 1],
  ]);
  expect(outcome?.ok && outcome.value.unread.map(({ at, problem }) => [at, problem.code])).toEqual([
    ['b/c.json/credentialSubject/verifiableCredential/1', 'not-a-credential'],
    ['d.json', 'not-json'],
  ]);
});

test('it is a problem only where none of its files can be read', async () => {
  expect(await read(zip({ 'd.json': 1 }))).toMatchObject({ ok: false, error: { code: 'not-json' } });
  expect(await read(strToU8('{}'))).toBeNull();
});
