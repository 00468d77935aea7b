import { createHash } from 'node:crypto';
import { SignJWT, base64url, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Secured } from '#src/domain/credential/reading.ts';

/** A throw-away key pair, whose public half is also an identifier. */
export type SdJwtKey = { alg: string; privateKey: CryptoKey; jwk: JWK; did: string };

export async function createSdJwtKey(alg = 'ES256'): Promise<SdJwtKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { alg, privateKey, jwk, did: `did:jwk:${base64url.encode(JSON.stringify(jwk))}` };
}

/** Names in `_sd_alg` and what Node calls them. */
const nodeNames: Readonly<Record<string, string>> = {
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
  'sha3-256': 'sha3-256',
  'sha3-384': 'sha3-384',
  'sha3-512': 'sha3-512',
};

const digestOf = (text: string, algorithm = 'sha-256'): string =>
  createHash(nodeNames[algorithm] ?? 'sha256')
    .update(text)
    .digest('base64url');

export const disclosureOf = (...content: JsonValue[]): string => base64url.encode(JSON.stringify(content));

export const signToken = (payload: JsonObject, key: SdJwtKey, header: JsonObject = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: key.alg, ...header }).sign(key.privateKey);

type Made = {
  claims: JsonObject;
  /** Claims that become disclosures, in this order. */
  hidden?: JsonObject;
  header?: JsonObject;
  algorithm?: string;
};

/** What an issuer signs and hands over: the token and all of its disclosures. */
export async function issueSdJwt(key: SdJwtKey, { claims, hidden = {}, header = {}, algorithm }: Made) {
  const disclosures = Object.entries(hidden).map(([name, value]) =>
    disclosureOf(`salt of ${name}`, name, value),
  );
  const payload = {
    ...claims,
    ...(algorithm === undefined ? {} : { _sd_alg: algorithm }),
    _sd: disclosures.map((disclosure) => digestOf(disclosure, algorithm)),
  };
  const token = await signToken(payload, key, { typ: 'dc+sd-jwt', kid: `${key.did}#0`, ...header });
  return { token, disclosures };
}

/** What a holder presents: some disclosures, and a signature over exactly those. */
export async function presentSdJwt(
  token: string,
  disclosures: readonly string[],
  holder: SdJwtKey,
  claims: JsonObject = {},
  header: JsonObject = {},
): Promise<string> {
  const presented = `${[token, ...disclosures].join('~')}~`;
  const binding = {
    iat: 1_795_000_000,
    aud: 'https://reader.example',
    nonce: 'sample',
    sd_hash: digestOf(presented),
    ...claims,
  };
  return presented + (await signToken(binding, holder, { typ: 'kb+jwt', ...header }));
}

/** As a reader hands it over; the verifier reads the parts themselves and nothing else of this. */
export function asSdJwt(compact: string): Secured {
  const [issuerJwt = '', ...rest] = compact.split('~');
  const last = rest.pop() ?? '';
  return {
    kind: 'sd-jwt',
    sdJwt: {
      issuerJwt,
      header: {},
      payload: {},
      disclosures: rest,
      keyBindingJwt: last === '' ? null : last,
    },
    document: {},
  };
}
