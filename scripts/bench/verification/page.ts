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

/** Checks a second, and how many times the other's; medians over the rounds. */
type Compared = { ours: number; theirs: number; ratio: number };
export type Rates = {
  badge: Compared;
  token: Record<'EdDSA' | 'ES256', Compared>;
  sameQuads: boolean;
  sameVerdicts: boolean;
};

const now = new Date('2026-11-21T00:00:00Z');
const count = 60;
const rounds = 7;
/** Many short rounds meet the same moods of the machine on both sides; the clock shows tenths of a millisecond. */
const tokenCount = 50;
const tokenRounds = 151;
/** Checks of each side before any is counted: the engine takes some hundreds to compile both. */
const warmUp = 1000;
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
  return {
    badge: await compare(badges, rounds, isProven, theirs),
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

async function compareTokens(alg: 'EdDSA' | 'ES256'): Promise<Compared> {
  const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  const did = `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`;
  const tokens: Sample<string>[] = [];
  for (let number = 0; number < tokenCount; number++) {
    const claims = { iss: did, ...sampleBadge(number, did) };
    const token = new jose.SignJWT(claims).setProtectedHeader({ alg, kid: `${did}#0` });
    tokens.push(await sampleOf(await token.sign(privateKey), (compact) => compact));
  }
  return compare(
    tokens,
    tokenRounds,
    isProven,
    async ({ original }) => (await jose.jwtVerify(original, publicKey)).payload['id'] !== undefined,
  );
}

/** Alternates the two, whoever goes first, so that a slow moment of the machine meets both. */
async function compare<T>(
  items: readonly T[],
  rounds: number,
  ours: (item: T) => Promise<boolean>,
  theirs: (item: T) => Promise<boolean>,
): Promise<Compared> {
  const rateOf = async (check: (item: T) => Promise<boolean>) => {
    const start = performance.now();
    for (const item of items) if (!(await check(item))) throw new Error('a sample was refused');
    return (items.length / (performance.now() - start)) * 1000;
  };
  for (let round = 0; round < warmUp / items.length; round++) {
    await rateOf(ours);
    await rateOf(theirs);
  }
  const measured: Compared[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = await rateOf(round % 2 === 0 ? ours : theirs);
    const second = await rateOf(round % 2 === 0 ? theirs : ours);
    const [mine, other] = round % 2 === 0 ? [first, second] : [second, first];
    measured.push({ ours: mine, theirs: other, ratio: mine / other });
  }
  const median = (of: (one: Compared) => number) =>
    measured.map(of).sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
  return {
    ours: median((one) => one.ours),
    theirs: median((one) => one.theirs),
    ratio: median((one) => one.ratio),
  };
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
