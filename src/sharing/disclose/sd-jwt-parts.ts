import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import {
  withParents,
  type CredentialPart,
  type CredentialParts,
  type PartsProblem,
} from '#src/domain/portfolio/credential-parts.ts';
import { topicOfMember } from '#src/domain/portfolio/personal-data.ts';
import { placeDisclosures } from '#src/domain/selective-disclosure/place-disclosures.ts';
import { openSdJwt } from './open-sd-jwt.ts';
import { shortValue } from './short-value.ts';

/** Claims of the token itself (RFC 7519, RFC 9901, SD-JWT VC section 2.2.2): they say nothing of the learning. */
const ofToken = new Set(['iss', 'aud', 'exp', 'nbf', 'iat', 'jti', 'cnf', 'status', 'vct', 'vct#integrity']);

/** What the holder of an SD-JWT may leave out: each disclosure, by its position. Null for any other text. */
export function sdJwtParts(text: string): CredentialParts | null {
  const sdJwt = openSdJwt(text);
  if (sdJwt === null || sdJwt.disclosures.length === 0) return null;
  return {
    parts: placeDisclosures(sdJwt.payload, sdJwt.opened).map(
      ({ disclosure, path, value, parent }): CredentialPart => ({
        id: String(disclosure),
        path,
        value: shortValue(value),
        parent: parent === null ? null : String(parent),
        topic: topicOfMember(path),
      }),
    ),
    always: Object.entries(sdJwt.payload)
      .filter(([name]) => !name.startsWith('_sd') && !ofToken.has(name))
      .map(([name, value]) => ({ path: [name], value: shortValue(value) })),
  };
}

/**
 * The issuer's token with the chosen disclosures and those that lead to them, and nothing else (RFC 9901 section
 * 7.2): what is left out, and a signature that an earlier holder's key made over other parts, is gone.
 */
export function discloseSdJwt(text: string, chosen: readonly string[]): Result<string, PartsProblem> {
  const sdJwt = openSdJwt(text);
  const parts = sdJwtParts(text)?.parts;
  if (sdJwt === null || parts === undefined) return err({ code: 'parts-not-derived' });
  const kept = new Set(withParents(parts, chosen));
  const disclosures = sdJwt.disclosures.filter((_, at) => kept.has(String(at)));
  return ok(`${[sdJwt.issuerJwt, ...disclosures].join('~')}~`);
}
