import { expect, test } from 'vitest';
import { isOffer } from './offer-text.ts';

const whole = { credential_issuer: 'https://issuer.example', credential_configuration_ids: ['course'] };
const encoded = encodeURIComponent(JSON.stringify(whole));

test.each([
  `openid-credential-offer://?credential_offer=${encoded}`,
  ` OPENID-CREDENTIAL-OFFER://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo\n`,
  'haip-vci://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo',
  `https://wallet.example/take?lang=en&credential_offer=${encoded}`,
  `https://wallet.example/#credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo`,
  JSON.stringify(whole),
  JSON.stringify({ credential_issuer: 'https://issuer.example', credentials: ['course'] }),
  JSON.stringify({ credential_offer_uri: 'https://issuer.example/o' }),
])('%s is an offer', (text) => {
  expect(isOffer(text)).toBe(true);
});

test.each([
  '',
  'https://badges.example/credential_offer',
  'A text about ?credential_offer= and more',
  '{"credential_issuer":"https://issuer.example","credential_endpoint":"https://issuer.example/c"}',
  '{"__proto__":{"credential_offer":1}}',
  '{"credential_offer":',
  '{"type":["VerifiableCredential"]}',
  `openid-credential-offer://?credential_offer=${'a'.repeat(100_000)}`,
])('%s is none', (text) => {
  expect(isOffer(text)).toBe(false);
});
