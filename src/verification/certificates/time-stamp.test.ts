import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import { certify, sealBy, trustedList, trustedService } from '#src/test/certificates.ts';
import { checkKnowing } from '#src/test/checked.ts';
import { stamp } from '#src/test/time-stamps.ts';
import { readIssuerList } from '#src/verification/index.ts';
import { readSignedData } from './signed-data.ts';
import { readTimeStamp } from './time-stamp.ts';

const timeStamping = '1.3.6.1.5.5.7.3.8';
const root = await certify('CN=Sample Root', null);
const clock = await certify('CN=Sample Clock', root, { purposes: [timeStamping] });
const college = await certify('O=Sample College', root, { notAfter: '2026-06-01T00:00:00Z' });

const beside = (val: string) => ({ etsiU: [{ sigTst: { tstTokens: [{ val }] } }] });
const time = '20260301100500Z';

test('a stamp over the signature tells its time and who made it', async () => {
  const token = await stamp(clock, 'c2lnbmF0dXJl', time);
  const found = await readTimeStamp(beside(token), 'c2lnbmF0dXJl');
  expect(found?.time.toISOString()).toBe('2026-03-01T10:05:00.000Z');
  expect(found?.chain.path[0].facts.subject).toBe('Sample Clock');
  // ETSI TS 119 182-1 section 5.3.1: members may be base64url of their JSON.
  const encoded = Buffer.from(JSON.stringify(beside(token).etsiU[0])).toString('base64url');
  expect(await readTimeStamp({ etsiU: [encoded] }, 'c2lnbmF0dXJl')).toEqual(found);
});

test('a stamp over anything else, or by a key for other purposes, tells nothing', async () => {
  expect(await readTimeStamp(beside(await stamp(clock, 'other', time)), 'c2ln')).toBeNull();
  expect(await readTimeStamp(beside(await stamp(college, 'c2ln', time)), 'c2ln')).toBeNull();
  expect(await readTimeStamp(beside(await stamp(clock, 'c2ln', '20350301100500Z')), 'c2ln')).toBeNull();
});

test('no altered stamp tells a time', async () => {
  const token = Buffer.from(await stamp(clock, 'c2ln', time), 'base64');
  const good = await readTimeStamp(beside(token.toString('base64')), 'c2ln');
  const accepted: number[] = [];
  for (let at = 0; at < token.length; at += 23) {
    const altered = Buffer.from(token);
    altered[at] = (altered[at] ?? 0) ^ 1;
    const found = await readTimeStamp(beside(altered.toString('base64')), 'c2ln');
    // A certificate that came along is covered by no signature of the stamp; its key and its time are.
    if (found !== null && found.time.getTime() !== good?.time.getTime()) accepted.push(at);
  }
  expect(accepted).toEqual([]);
});

test('whatever stands in its place, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), async (noise, value) => {
      expect(readSignedData(new Uint8Array(noise))).toBeNull();
      expect(await readTimeStamp(beside(Buffer.from(noise).toString('base64')), 'c2ln')).toBeNull();
      expect(await readTimeStamp({ etsiU: value as never }, 'c2ln')).toBeNull();
    }),
    { numRuns: 200, seed: 20261121 },
  );
});

test('the time of a listed authority counts; of any other it is told, and not relied on', async () => {
  const read = await readIssuerList({
    name: 'list.xml',
    bytes: new TextEncoder().encode(
      trustedList(trustedService(root) + trustedService(clock, { type: 'TSA/QTST', uses: 'None' })),
    ),
  });
  if (!read.ok) throw new Error(read.error);
  const list: IssuerList = { ...read.value.contents, id: '', fileName: '', addedOn: '2026-11-20T00:00:00Z' };
  // The seal says that it was made while its certificate was in force; the stamp knows better.
  const unprotected = async (signature: string) => beside(await stamp(clock, signature, '20260701000000Z'));
  const seal = await sealBy([college, root], { sigT: '2026-05-01T00:00:00Z', unprotected });
  const identity = async (issuerLists: readonly IssuerList[]) =>
    (await checkKnowing({ issuerLists }, seal)).checks.find(({ kind }) => kind === 'issuer-identity');
  expect(await identity([])).toMatchObject({
    code: 'certificate-not-anchored',
    data: { time: 'stamped', stampedBy: 'Sample Clock', signedOn: '2026-05-01T00:00:00.000Z' },
  });
  expect(await identity([list])).toMatchObject({
    status: 'failed',
    code: 'certificate-outside-validity',
    data: { time: 'listed', signedOn: '2026-07-01T00:00:00.000Z' },
  });
});
