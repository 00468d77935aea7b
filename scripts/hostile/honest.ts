import type { JsonObject } from '../../src/domain/json.ts';
import { sampleBadge } from '../../src/test/sample-badge.ts';
import { signedToken, withDataIntegrityProof, withSeal } from '../samples/sign.ts';
import { sampleKey } from '../samples/throw-away-keys.ts';

/** What attacks start from: honest samples, and the keys of an issuer and of somebody else. */
export const issuer = sampleKey('attacked issuer');
export const attacker = sampleKey('attacker');
export const attackerP256 = sampleKey('attacker', 'P-256');

const signedOn = '2026-01-15T09:00:00Z';

export const plainBadge = (): JsonObject => sampleBadge(1, issuer.did);

export const signedBadge = (key = issuer, document = plainBadge()): Promise<JsonObject> =>
  withDataIntegrityProof(document, key, 'eddsa-rdfc-2022', signedOn);

/** A badge in a token, with `iss` as VC Data Model 1.1 has it. */
export const badgeToken = (key = issuer, claims: JsonObject = {}): string =>
  signedToken({ typ: 'JWT' }, { iss: issuer.did, nbf: 1768467600, vc: plainBadge(), ...claims }, key);

export const sealedBadge = (): JsonObject => withSeal(plainBadge(), '2026-01-15T09:00:00Z');
