import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { offerLink, offerOf, preAuthorised } from '#src/test/credential-issuer.ts';
import { createIssuance } from './create-issuance.ts';
import { readOffer, unfoldOffer } from './read-offer.ts';

const corpus = process.env['CORPUS_DIR'];

const codeOf = (text: string): string => {
  const unfolded = unfoldOffer(text);
  if (!unfolded.ok) return unfolded.error.code;
  if (unfolded.value.kind === 'at') return unfolded.value.url;
  const offer = readOffer(unfolded.value.document);
  return offer.ok ? 'ok' : offer.error.code;
};
const inLink = (document: JsonObject) => codeOf(offerLink(document));

test('an offer comes as a link, a web address, or a file, whole or by its address', () => {
  const whole = offerOf();
  const place = 'https://issuer.example/offer';
  expect(inLink(whole)).toBe('ok');
  expect(
    codeOf(`https://wallet.example/add?a=b&credential_offer=${encodeURIComponent(JSON.stringify(whole))}`),
  ).toBe('ok');
  expect(codeOf(JSON.stringify(whole))).toBe('ok');
  expect(codeOf(JSON.stringify({ credential_offer: whole }))).toBe('ok');
  expect(codeOf(`openid-credential-offer://?credential_offer_uri=${encodeURIComponent(place)}`)).toBe(place);
  expect(codeOf(JSON.stringify({ credential_offer_uri: place }))).toBe(place);
});

test.each<[string, JsonObject]>([
  ['nothing', {}],
  ['no issuer', { ...offerOf(), credential_issuer: 1 }],
  ['nothing offered', offerOf({}, [])],
  ['an empty code', offerOf({ 'pre-authorized_code': ' ' })],
  ['a long description', offerOf({ tx_code: { description: 'a'.repeat(301) } })],
  ['an unknown kind of code', offerOf({ tx_code: { input_mode: 'picture' } })],
  ['half a digit', offerOf({ tx_code: { length: 1.5 } })],
])('an offer with %s is malformed', (_what, document) => {
  expect(inLink(document)).toBe('offer-malformed');
});

test('an offer that needs more than a code says so, and none goes out in the clear', () => {
  expect(inLink({ ...offerOf(), grants: { authorization_code: {} } })).toBe('offer-needs-sign-in');
  expect(inLink({ ...offerOf(), credential_issuer: 'http://issuer.example' })).toBe('offer-not-https');
  expect(codeOf('openid-credential-offer://?credential_offer_uri=http%3A%2F%2Fissuer.example')).toBe(
    'offer-not-https',
  );
  expect(
    codeOf('openid-credential-offer://?credential_offer=%7B%7D&credential_offer_uri=https%3A%2F%2Fa.example'),
  ).toBe('offer-malformed');
});

test('drafts named the list and the code otherwise', () => {
  const { credential_configuration_ids: credentials, ...rest } = offerOf({ user_pin_required: true });
  const read = readOffer({ ...rest, credentials: credentials ?? [] });
  expect(read.ok && read.value.transactionCode).toEqual({ isNumeric: true, length: null, description: '' });
});

test('whatever the text, reading it ends in a code', () => {
  const grants = fc.dictionary(fc.constantFrom(preAuthorised, '__proto__', 'x'), fc.jsonValue());
  const document = fc.record(
    {
      credential_issuer: fc.oneof(fc.webUrl(), fc.jsonValue()),
      credential_configuration_ids: fc.jsonValue(),
      grants,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        document.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        expect(typeof codeOf(text)).toBe('string');
      },
    ),
  );
});

describe.skipIf(corpus === undefined)('offers of others', () => {
  test('are understood as their index says', async () => {
    const folder = join(corpus ?? '', 'oid4vci');
    if (!existsSync(folder)) return;
    const index = readFileSync(join(corpus ?? '', 'index.tsv'), 'utf8');
    const names = readdirSync(folder).filter((name) => name.includes('offer') && name.endsWith('.json'));
    console.info(`credential offers: ${String(names.length)} files read`);
    const metadata = readFileSync(join(folder, 'credential_issuer_metadata_valid.json'), 'utf8');
    // The offers of one collection name this issuer, and some are wrong only beside what it says.
    const fetch = (input: unknown) =>
      Promise.resolve(
        (input as string).includes('openid-credential-issuer')
          ? new Response(metadata)
          : Response.json({ token_endpoint: 'https://credential-issuer.example.com/token' }),
      );
    const issuance = createIssuance({
      fetch,
      key: () => Promise.reject(new Error('unused')),
      now: () => new Date(0),
    });
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      const opened = await issuance.open(text, [
        'credential-issuer.example.com',
        'keycloak-eudi.netcompany-intrasoft.com',
      ]);
      const isMalformed =
        index.includes(`oid4vci/${name}\t`) && new RegExp(`${name}\t.*offer\\(malformed\\)`).test(index);
      const code = opened.ok ? 'ok' : opened.error.code;
      console.info(name, code);
      expect([name, code === 'ok' || code === 'offer-needs-sign-in']).toEqual([name, !isMalformed]);
    }
  });
});
