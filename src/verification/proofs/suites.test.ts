import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { alterations } from '#src/test/alterations.ts';
import { answers, check, standing, withProofs } from '#src/test/checked.ts';
import type { BadgeFor } from '#src/test/oracle-suites.ts';
import { disclose, sign2018, signDisclosable, signEcdsa } from '#src/test/oracle-suites.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';

const badgeFor: BadgeFor = (issuerId, contexts = []) => {
  const badge = sampleBadge(1, issuerId);
  return { ...badge, '@context': [...badge['@context'], ...contexts] };
};
const mandatory = ['/issuer', '/validUntil', '/credentialSubject/id'];
const shown = ['/name', '/credentialSubject/achievement/alignment/1', '/credentialSubject/creditsEarned'];

const signatureOf = async (document: JsonObject) => answers(await check(withProofs(document)), 'signature');

describe.each([
  ['ecdsa-rdfc-2019 with P-256', () => signEcdsa(badgeFor, 'P-256')],
  ['ecdsa-rdfc-2019 with P-384', () => signEcdsa(badgeFor, 'P-384')],

  ['ecdsa-sd-2023, derived', async () => disclose(await signDisclosable(badgeFor, mandatory), shown)],
  [
    'ecdsa-sd-2023, all shown',
    async () =>
      disclose(await signDisclosable(badgeFor, mandatory), [
        '/issuer',
        '/credentialSubject',
        '/name',
        '/awardedDate',
        '/id',
      ]),
  ],
])('%s: signed by the oracle', (_name, sign) => {
  test('passes here as it does there, altered as little as unaltered', async () => {
    const { credential, verify } = await sign();
    const report = await check(withProofs(credential));
    expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
    expect(standing(report)).toBe('verified');
    expect(await verify(credential)).toBe(true);

    const mutants = alterations(credential).filter(({ document }) => document['proof'] !== undefined);
    const accepted: string[] = [];
    const disagreed: string[] = [];
    for (const [at, { path, document }] of mutants.entries()) {
      const ours = (await signatureOf(document))[0] === 'passed/signature-passed';
      if (ours) accepted.push(path);
      if (at % 20 === 0 && (await verify(document)) !== ours) disagreed.push(path);
    }
    expect(accepted).toEqual([]);
    expect(disagreed).toEqual([]);
  });
});

test('Ed25519Signature2018, a draft: fits where the oracle accepts it, and makes nobody the signer', async () => {
  const { credential, verify } = await sign2018(badgeFor);
  const report = await check(withProofs(credential));
  expect(answers(report, 'signature')).toEqual(['unknown/signature-fits-older-rules']);
  expect(standing(report)).toBe('incomplete');
  expect(await verify(credential)).toBe(true);
  const mutants = alterations(credential).filter(({ document }) => document['proof'] !== undefined);
  const fitting: string[] = [];
  for (const { path, document } of mutants) {
    if ((await signatureOf(document))[0] === 'unknown/signature-fits-older-rules') fitting.push(path);
  }
  expect(fitting).toEqual([]);
});
