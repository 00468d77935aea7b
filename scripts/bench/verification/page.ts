import * as jose from 'jose';
import type { ReadCredential } from '../../../src/domain/credential/reading.ts';
import type { JsonObject } from '../../../src/domain/json.ts';
import { createCredentialReader } from '../../../src/formats/index.ts';
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
/** A token takes a tenth of a millisecond, so that a round of few would measure the machine's moods. */
const tokenCount = 300;
const rounds = 7;
/** Rounds before any is counted: the engine takes some hundred checks to compile both sides. */
const warmUp = 12;
const reader = createCredentialReader();
const verifier = createVerifier();

/** What is to be checked, read beforehand: reading is not what is measured. */
type Sample<T> = { original: T; read: ReadCredential };

async function run(): Promise<Rates> {
  const key = await createTestKey(1);
  const badges: Sample<JsonObject>[] = [];
  for (let number = 0; number < count; number++)
    badges.push(await sampleOf(await signWithOracle(sampleBadge(number, key.did), key), JSON.stringify));
  const theirs = ({ original }: Sample<JsonObject>) => verifyWithOracle(original, now);
  const badge = await compare(badges, isProven, theirs);
  return {
    badge: { ours: badge.ours, digitalBazaar: badge.theirs },
    token: { EdDSA: await compareTokens('EdDSA'), ES256: await compareTokens('ES256') },
    sameQuads: await haveSameQuads(badges),
    sameVerdicts: await haveSameVerdicts(badges, theirs),
  };
}

async function sampleOf<T>(original: T, write: (original: T) => string): Promise<Sample<T>> {
  const bytes = new TextEncoder().encode(write(original));
  const { outcome } = await reader.read({ name: 'sample', bytes });
  const read = outcome.ok ? outcome.value.credentials[0] : undefined;
  if (read === undefined) throw new Error('a sample could not be read');
  return { original, read };
}

async function isProven({ read }: Sample<unknown>): Promise<boolean> {
  const { checks } = await verifier.verify(read, { now });
  return ['signature', 'issuer-identity', 'validity'].every((kind) =>
    checks.some((check) => check.kind === kind && check.status === 'passed'),
  );
}

async function compareTokens(alg: 'EdDSA' | 'ES256'): Promise<{ ours: number; jose: number }> {
  const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  const did = `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`;
  const tokens: Sample<string>[] = [];
  for (let number = 0; number < tokenCount; number++) {
    const claims = { iss: did, ...sampleBadge(number, did) };
    const token = new jose.SignJWT(claims).setProtectedHeader({ alg, kid: `${did}#0` });
    tokens.push(await sampleOf(await token.sign(privateKey), (compact) => compact));
  }
  const rates = await compare(
    tokens,
    isProven,
    async ({ original }) => (await jose.jwtVerify(original, publicKey)).payload['id'] !== undefined,
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
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, check] of [
      ['ours', ours],
      ['theirs', theirs],
    ] as const) {
      const start = performance.now();
      for (const item of items) if (!(await check(item))) throw new Error(`${name} refused a sample`);
      if (round >= 0) rates[name].push((items.length / (performance.now() - start)) * 1000);
    }
  }
  const median = (values: number[]) =>
    values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  return { ours: median(rates.ours), theirs: median(rates.theirs) };
}

async function haveSameQuads(badges: readonly Sample<JsonObject>[]): Promise<boolean> {
  for (const { original } of badges) {
    const document = Object.fromEntries(Object.entries(original).filter(([name]) => name !== 'proof'));
    const stock = await canonizeWithOracle(document);
    const ours = await canonicalize(document, 'credential');
    if (!ours.ok || ours.value !== stock) return false;
  }
  return true;
}

async function haveSameVerdicts(
  badges: readonly Sample<JsonObject>[],
  theirs: (badge: Sample<JsonObject>) => Promise<boolean>,
) {
  for (const { original } of badges.slice(0, 10)) {
    const altered = await sampleOf({ ...original, name: 'Altered' }, JSON.stringify);
    if ((await isProven(altered)) || (await theirs(altered))) return false;
  }
  return true;
}

Object.assign(globalThis, { runVerificationBench: run });
