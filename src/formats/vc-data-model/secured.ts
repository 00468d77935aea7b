import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { Secured } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject } from '#src/domain/json.ts';
import { items, member, top } from '../json/place.ts';

/** What a W3C credential carries for a checker: its token or seal, else its embedded proofs, else nothing. */
export function securedOf(unwrapped: Unwrapped): Secured {
  const document = isObject(unwrapped.document) ? unwrapped.document : {};
  const { envelope } = unwrapped;
  if (envelope.kind === 'jwt') {
    const { kind, compact, header, payload } = envelope;
    return { kind, compact, header, payload, document };
  }
  if (envelope.kind === 'sd-jwt') return { kind: 'sd-jwt', sdJwt: envelope.sdJwt, document };
  if (envelope.kind === 'jades') return { ...envelope, document };
  const proofs = items(member(top(document), 'proof'))
    .map((proof) => proof.value)
    .filter((proof): proof is JsonObject => isObject(proof));
  return proofs.length === 0 ? { kind: 'none', document } : { kind: 'embedded-proof', document, proofs };
}
