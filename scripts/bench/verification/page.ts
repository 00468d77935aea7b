import * as jose from 'jose';
import type { ReadCredential, Secured } from '../../../src/domain/credential/reading.ts';
import type { JsonObject } from '../../../src/domain/json.ts';
import { createVerifier } from '../../../src/verification/index.ts';
import { canonicalize } from '../../../src/verification/json-ld/canonicalize.ts';
import {
  canonizeWithOracle,
  createTestKey,
  signWithOracle,
  verifyWithOracle,
} from '../../../src/test/oracle.ts';
import { sampleBadge } from '../../../src/test/sample-badge.ts';

/** Checks a second; medians over the rounds. */
export type Rates = {
  badge: { ours: number; digitalBazaar: number };
  token: Record<'EdDSA' | 'ES256', { ours: number; jose: number }>;
  sameQuads: boolean;
  sameVerdicts: boolean;
};

const now = new Date('2026-11-21T00:00:00Z');
const count = 60;
const rounds = 5;
const verifier = createVerifier();

async function run(): Promise<Rates> {
  const key = await createTestKey(1);
  const badges: JsonObject[] = [];
  for (let number = 0; number < count; number++)
    badges.push(await signWithOracle(sampleBadge(number, key.did), key));
  const theirs = (credential: JsonObject) => verifyWithOracle(credential, now);
  const badge = await compare(badges, (document) => isProven(withProof(document)), theirs);
  return {
    badge: { ours: badge.ours, digitalBazaar: badge.theirs },
    token: { EdDSA: await compareTokens('EdDSA'), ES256: await compareTokens('ES256') },
    sameQuads: await haveSameQuads(badges),
    sameVerdicts: await haveSameVerdicts(badges, theirs),
  };
}

function withProof(document: JsonObject): Secured {
  return { kind: 'embedded-proof', document, proofs: [document['proof'] as JsonObject] };
}

async function isProven(secured: Secured): Promise<boolean> {
  const { checks } = await verifier.verify({ secured, structureFaults: [] } as unknown as ReadCredential, {
    now,
  });
  return ['signature', 'issuer-identity', 'validity'].every((kind) =>
    checks.some((check) => check.kind === kind && check.status === 'passed'),
  );
}

async function compareTokens(alg: 'EdDSA' | 'ES256'): Promise<{ ours: number; jose: number }> {
  const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  const did = `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`;
  const tokens: string[] = [];
  for (let number = 0; number < count; number++) {
    const claims = { iss: did, ...sampleBadge(number, did) };
    tokens.push(await new jose.SignJWT(claims).setProtectedHeader({ alg, kid: `${did}#0` }).sign(privateKey));
  }
  const rates = await compare(
    tokens,
    (compact) => isProven({ kind: 'jwt', compact, header: {}, payload: {}, document: {} }),
    async (compact) => (await jose.jwtVerify(compact, publicKey)).payload['id'] !== undefined,
  );
  return { ours: rates.ours, jose: rates.theirs };
}

/** Alternates the two, so that a slow moment of the machine meets both. */
async function compare<T>(
  items: readonly T[],
  ours: (item: T) => Promise<boolean>,
  theirs: (item: T) => Promise<boolean>,
) {
  const rates = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, check] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      const start = performance.now();
      for (const item of items) if (!(await check(item))) throw new Error(`${name} refused a sample`);
      // The first round warms the code up and is not counted.
      if (round > 0) rates[name].push((items.length / (performance.now() - start)) * 1000);
    }
  }
  const median = (values: number[]) =>
    values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  return { ours: median(rates.ours), theirs: median(rates.theirs) };
}

async function haveSameQuads(badges: readonly JsonObject[]): Promise<boolean> {
  for (const badge of badges) {
    const document = Object.fromEntries(Object.entries(badge).filter(([name]) => name !== 'proof'));
    const stock = await canonizeWithOracle(document);
    const ours = await canonicalize(document, 'credential');
    if (!ours.ok || ours.value !== stock) return false;
  }
  return true;
}

async function haveSameVerdicts(
  badges: readonly JsonObject[],
  theirs: (badge: JsonObject) => Promise<boolean>,
) {
  for (const badge of badges.slice(0, 10)) {
    const altered = { ...badge, name: 'Altered' };
    if ((await isProven(withProof(altered))) || (await theirs(altered))) return false;
  }
  return true;
}

Object.assign(globalThis, { runVerificationBench: run });
