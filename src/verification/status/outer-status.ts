import type { JsonObject } from '#src/domain/json.ts';
import { asList } from '#src/verification/json.ts';

/** Where a credential says how its status is asked (VC Data Model 2.0 section 4.10; Token Status List section 6.1). */
const statusWords = ['credentialStatus', 'status'] as const;

/**
 * A credential that stands in a token, with what the token says of its status beside it: the signature covers both,
 * so a withdrawal that is told in either place counts.
 *
 * @param claims - of the token
 */
export function withOuterStatus(credential: JsonObject, claims: JsonObject): JsonObject {
  const outer = statusWords.filter((word) => claims[word] !== undefined && claims[word] !== null);
  if (outer.length === 0) return credential;
  return {
    ...credential,
    ...Object.fromEntries(
      outer.map((word) => [word, [...asList(credential[word]), ...asList(claims[word])]]),
    ),
  };
}
