import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018';
import { Ed25519VerificationKey2018 } from '@digitalbazaar/ed25519-verification-key-2018';
import * as vc from '@digitalbazaar/vc';
import type { JsonObject } from '#src/domain/json.ts';
import { loadForOracle, verifyWithOracle } from './oracle.ts';

/** A credential signed by the oracle, and the oracle's own verdict on it or on an altered copy. */
export type OracleSample = { credential: JsonObject; verify: (credential: JsonObject) => Promise<boolean> };

/** The same badge for an issuer, with the contexts that a suite needs after its own. */
export type BadgeFor = (issuerId: string, contexts?: readonly string[]) => object;

const date = new Date('2026-02-01T00:00:00Z');
const now = new Date('2026-11-21T00:00:00Z');

async function issue(credential: object, suite: object, documentLoader = loadForOracle): Promise<JsonObject> {
  return (await vc.issue({
    credential: structuredClone(credential),
    suite,
    documentLoader,
    now,
  })) as JsonObject;
}

async function ecdsaKey(curve: 'P-256' | 'P-384') {
  const pair = await EcdsaMultikey.generate({ curve });
  const { publicKeyMultibase } = await pair.export({ publicKey: true });
  pair.controller = `did:key:${publicKeyMultibase}`;
  pair.id = `${pair.controller}#${publicKeyMultibase}`;
  return pair;
}

/** ecdsa-rdfc-2019 */
export async function signEcdsa(badgeFor: BadgeFor, curve: 'P-256' | 'P-384'): Promise<OracleSample> {
  const key = await ecdsaKey(curve);
  const suite = new DataIntegrityProof({ signer: key.signer(), date, cryptosuite: ecdsaRdfc });
  const credential = await issue(badgeFor(key.controller), suite);
  const checking = new DataIntegrityProof({ cryptosuite: ecdsaRdfc });
  return { credential, verify: (copy) => verifyWithOracle(copy, now, checking) };
}

/** ecdsa-sd-2023: what the issuer gives its holder. The oracle refuses to verify such a proof. */
export async function signDisclosable(
  badgeFor: BadgeFor,
  mandatoryPointers: readonly string[],
): Promise<JsonObject> {
  const key = await ecdsaKey('P-256');
  const cryptosuite = createSignCryptosuite({ mandatoryPointers });
  return issue(badgeFor(key.controller), new DataIntegrityProof({ signer: key.signer(), date, cryptosuite }));
}

/** ecdsa-sd-2023: what the holder shows of it. */
export async function disclose(
  verifiableCredential: JsonObject,
  selectivePointers: readonly string[],
): Promise<OracleSample> {
  const cryptosuite = createDiscloseCryptosuite({ selectivePointers });
  const suite = new DataIntegrityProof({ cryptosuite });
  const request = { verifiableCredential, suite, documentLoader: loadForOracle };
  const credential = (await vc.derive(request)) as JsonObject;
  const checking = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
  return { credential, verify: (copy) => verifyWithOracle(copy, now, checking) };
}

const contextOf2018 = 'https://w3id.org/security/suites/ed25519-2018/v1';
const contextOf2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

export async function sign2018(badgeFor: BadgeFor): Promise<OracleSample> {
  const key = await Ed25519VerificationKey2018.generate({ seed: new Uint8Array(32).fill(18) });
  const multibase = key.fingerprint();
  key.controller = `did:key:${multibase}`;
  key.id = `${key.controller}#${multibase}`;
  // This suite wants the key in the form of its time, which `did:key` documents of today no longer have.
  const load: vc.DocumentLoader = async (url) => {
    const found = await loadForOracle(url);
    const type = 'Ed25519VerificationKey2020';
    const asKey = { ...(found.document as JsonObject), '@context': contextOf2020, type };
    return url === key.id ? { ...found, document: asKey } : found;
  };
  const credential = await issue(
    badgeFor(key.controller, [contextOf2018]),
    new Ed25519Signature2018({ key, date }),
    load,
  );
  const suite = new Ed25519Signature2018();
  const verify = async (copy: JsonObject) =>
    (await vc.verifyCredential({ credential: copy, suite, documentLoader: load, now })).verified;
  return { credential, verify };
}
