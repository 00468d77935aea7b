import { createHash, createPrivateKey, sign as signBytes } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import type { JsonObject } from '../../src/domain/json.ts';
import { bundledContexts } from '../../src/verification/json-ld/bundled-contexts.ts';
import { utf8 } from './sample.ts';
import { type SampleKey, sealCertificate, sealKey } from './throw-away-keys.ts';

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const encoded = (value: unknown): string => base64Url(utf8(JSON.stringify(value)));

/** Only what the app itself bundles is loaded; a sample never needs the network. */
const documentLoader: vc.DocumentLoader = (url) => {
  const document = bundledContexts.get(url);
  return document
    ? Promise.resolve({ documentUrl: url, document, contextUrl: null, tag: 'static' })
    : Promise.reject(new Error(url));
};

const signerOf = ({ keyId, secret }: SampleKey) => ({
  algorithm: 'Ed25519',
  id: keyId,
  sign: ({ data }: { data: Uint8Array }) => Promise.resolve(ed25519.sign(data, secret)),
});

/** @param signedOn - an instant; the proof is as old as the sample says, not as the day it was made */
export async function withDataIntegrityProof(
  credential: JsonObject,
  key: SampleKey,
  suite: 'eddsa-rdfc-2022' | 'Ed25519Signature2020',
  signedOn: string,
): Promise<JsonObject> {
  const date = new Date(signedOn);
  const signer = signerOf(key);
  const proof =
    suite === 'eddsa-rdfc-2022'
      ? new DataIntegrityProof({ cryptosuite, signer, date })
      : new Ed25519Signature2020({ signer, date });
  return (await vc.issue({ credential, suite: proof, documentLoader, now: date })) as JsonObject;
}

/**
 * A compact JWS. Ed25519 never needs randomness, and ECDSA takes it from the message (RFC 6979), so the same
 * payload always gives the same token.
 */
export function signedToken(header: JsonObject, payload: JsonObject, key: SampleKey): string {
  // A certificate names the key by itself.
  const named = header['x5c'] === undefined ? { kid: key.keyId } : {};
  const input = `${encoded({ alg: key.kind === 'P-256' ? 'ES256' : 'EdDSA', ...header, ...named })}.${encoded(payload)}`;
  const signature =
    key.kind === 'P-256' ? p256.sign(utf8(input), key.secret) : ed25519.sign(utf8(input), key.secret);
  return `${input}.${base64Url(signature)}`;
}

/**
 * A JAdES seal in JSON serialisation with an unencoded payload (ETSI TS 119 182-1; RFC 7797), as the EU's
 * own issuer writes it.
 *
 * @param signedOn - the claimed signing time, whole seconds
 */
export function withSeal(credential: JsonObject, signedOn: string): JsonObject {
  const payload = JSON.stringify(credential);
  const certificate = Buffer.from(sealCertificate, 'base64');
  const protectedHeader = encoded({
    alg: 'RS256',
    typ: 'jose+json',
    cty: 'octet-stream',
    'x5t#S256': createHash('sha256').update(certificate).digest('base64url'),
    x5c: [sealCertificate],
    b64: false,
    sigT: signedOn,
    crit: ['b64', 'sigT'],
  });
  const key = createPrivateKey({ key: Buffer.from(sealKey, 'base64'), format: 'der', type: 'pkcs8' });
  const signature = signBytes('RSA-SHA256', utf8(`${protectedHeader}.${payload}`), key);
  return { payload, signatures: [{ protected: protectedHeader, signature: base64Url(signature) }] };
}
