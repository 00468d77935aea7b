import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { decodeUtf8 } from '#src/verification/jose/base64.ts';
import { parseCompactJws, readAlgorithm } from '#src/verification/jose/compact-jws.ts';
import { checkCriticalHeader } from '#src/verification/jose/critical-header.ts';
import { asText, parseObject } from '#src/verification/json.ts';
import { readJsonWebKey } from '#src/verification/keys/json-web-key.ts';
import { verifySignature } from '#src/verification/keys/public-key.ts';

/** What one entity of a federation says about another, or about itself (OpenID Federation 1.0 section 3). */
export type EntityStatement = { issuer: string; subject: string; claims: JsonObject };

/** Clocks differ by this much at most. */
const leewaySeconds = 60;

/**
 * Reads an entity statement signed with one of `keys`, or, where they are left out, with one of the keys that
 * it names itself. `null` where it is no statement, out of date, or signed by nobody among them.
 */
export async function readEntityStatement(
  compact: string,
  now: Date,
  keys?: JsonValue,
): Promise<EntityStatement | null> {
  const jws = parseCompactJws(compact.trim());
  if (!jws.ok) return null;
  const { header, payload, signature, signingInput } = jws.value;
  // Section 3.1: the type keeps a token made for another purpose from being taken for a statement.
  if (header['typ'] !== 'entity-statement+jwt' || checkCriticalHeader(header, []) !== null) return null;
  const algorithm = readAlgorithm(header);
  const claims = parseObject(decodeUtf8(payload) ?? '');
  const issuer = asText(claims?.['iss']);
  const subject = asText(claims?.['sub']);
  if (!algorithm.ok || claims === null || issuer === null || subject === null) return null;
  if (!isCurrent(claims, now)) return null;
  for (const key of keysNamed(keys ?? claims['jwks'], asText(header['kid']))) {
    const read = readJsonWebKey(key);
    const verdict = read.ok
      ? await verifySignature(read.value, algorithm.value, signature, signingInput)
      : null;
    if (verdict?.ok === true && verdict.value) return { issuer, subject, claims };
  }
  return null;
}

function isCurrent({ iat, exp }: JsonObject, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  return (
    typeof iat === 'number' &&
    typeof exp === 'number' &&
    iat <= seconds + leewaySeconds &&
    exp > seconds - leewaySeconds
  );
}

/** Section 3.1: `kid` is required, and names one key of the set. */
function keysNamed(jwks: JsonValue | undefined, kid: string | null): JsonValue[] {
  const keys = isObject(jwks) && Array.isArray(jwks['keys']) ? jwks['keys'].slice(0, 16) : [];
  return keys.filter((key) => isObject(key) && kid !== null && key['kid'] === kid);
}

/**
 * Checks a trust chain (section 4 and section 10.2): each statement is signed with the keys that the next one
 * up gives for its issuer, and the last is the trust anchor's own. The first is about the subject.
 *
 * @param anchorKeys - the trust anchor's keys, had from the trust anchor itself
 * @returns the first statement, or `null` where a link does not hold
 */
export async function checkTrustChain(
  chain: readonly string[],
  anchor: string,
  anchorKeys: JsonValue | undefined,
  now: Date,
): Promise<EntityStatement | null> {
  if (chain.length === 0 || chain.length > longestChain || anchorKeys === undefined) return null;
  let keys: JsonValue | undefined = anchorKeys;
  let issuer = anchor;
  let statement: EntityStatement | null = null;
  for (const compact of chain.toReversed()) {
    if (keys === undefined) return null;
    statement = await readEntityStatement(compact, now, keys);
    if (statement?.issuer !== issuer) return null;
    issuer = statement.subject;
    keys = statement.claims['jwks'];
  }
  return statement;
}

const longestChain = 8;
