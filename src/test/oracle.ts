import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import jsonld from 'jsonld';
import type { JsonObject } from '#src/domain/json.ts';
import { bundledContexts } from '#src/verification/json-ld/bundled-contexts.ts';

/** A throw-away key. The same number always gives the same key. */
export type TestKey = { did: string; methodId: string; multibase: string; pair: Ed25519Multikey.KeyPair };

export type ProofKind = 'eddsa-rdfc-2022' | 'Ed25519Signature2020';

/** @param name - the identifier that is to own the key; the key's own `did:key` where left out */
export async function createTestKey(number: number, name?: string): Promise<TestKey> {
  const pair = await Ed25519Multikey.generate({ seed: new Uint8Array(32).fill(number) });
  const multibase = pair.publicKeyMultibase;
  const did = name ?? `did:key:${multibase}`;
  pair.controller = did;
  pair.id = `${did}#${multibase}`;
  return { did, methodId: pair.id, multibase, pair };
}

const date = new Date('2026-02-01T00:00:00Z');

/** Signs with the implementation that serves as the oracle, never with our own. */
export async function signWithOracle(
  credential: object,
  key: TestKey,
  kind: ProofKind = 'eddsa-rdfc-2022',
): Promise<JsonObject> {
  const signer = key.pair.signer();
  const suite =
    kind === 'Ed25519Signature2020'
      ? new Ed25519Signature2020({ signer, date })
      : new DataIntegrityProof({ signer, date, cryptosuite });
  // `issue` refuses dates that it judges by today's clock, which tests must not depend on.
  const now = new Date('2026-11-21T00:00:00Z');
  return (await vc.issue({
    credential: structuredClone(credential),
    suite,
    documentLoader: loadForOracle,
    now,
  })) as JsonObject;
}

/** The oracle's verdict on a credential of `did:key` issuers. */
export async function verifyWithOracle(
  credential: JsonObject,
  now: Date,
  suite: object | readonly object[] = [new DataIntegrityProof({ cryptosuite }), new Ed25519Signature2020()],
): Promise<boolean> {
  return (await vc.verifyCredential({ credential, suite, documentLoader: loadForOracle, now })).verified;
}

/** Bundled contexts and `did:key` documents; nothing else, and nothing from the network. */
export const loadForOracle: vc.DocumentLoader = (url) => {
  const context = bundledContexts.get(url);
  if (context !== undefined) {
    // The oracle resolves addresses inside contexts in place, so it gets a copy.
    return Promise.resolve({
      documentUrl: url,
      document: structuredClone(context),
      contextUrl: null,
      tag: 'static' as const,
    });
  }
  if (!url.startsWith('did:key:')) return Promise.reject(new Error(`not at hand: ${url}`));
  const [did = '', fragment] = url.split('#');
  const method = {
    id: `${did}#${did.slice(8)}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: did.slice(8),
  };
  const document =
    fragment === undefined
      ? { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [method] }
      : { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  return Promise.resolve({ documentUrl: url, document, contextUrl: null });
};

/** Canonical N-Quads of jsonld.js as it comes, with its own resolver and its own deep copies. */
export function canonizeWithOracle(document: object): Promise<string> {
  type Canonize = (document: object, options: object) => Promise<string>;
  const canonize = jsonld.canonize as unknown as Canonize;
  return canonize(structuredClone(document), { documentLoader: loadForOracle, safe: true });
}
