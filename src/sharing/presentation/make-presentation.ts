import { base64urlnopad } from '@scure/base';
import type { HolderKey } from '#src/domain/issuance/issuance.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import { presentable } from './presentable.ts';

/** The context of VC Data Model 2.0 section 4.3. */
const context = 'https://www.w3.org/ns/credentials/v2';

export type PresentationFrame = {
  /** A fresh `urn:uuid:` address. */
  id: string;
  /** Whom it is for, so that it cannot be shown on as another's; null for anybody. */
  audience: string | null;
  now: Date;
  /** ISO instant; null for no end. */
  validUntil: string | null;
};

export type Presentation = {
  /** Compact JWS; `null` where none of the originals can stand in one. */
  token: string | null;
  /** Positions of originals that are no W3C credential by themselves, such as older badges and pictures. */
  leftOut: readonly number[];
};

/**
 * A verifiable presentation of originals (VC Data Model 2.0 section 4.13), signed with ES256 by the key of this
 * device as a JWT (VC-JOSE-COSE section 3.1.2). Tokens are enveloped as they are; a document with a proof of its own
 * stands in it as the document, whose proof does not depend on white space.
 */
export async function makePresentation(
  originals: readonly Pick<SharedOriginal, 'bytes'>[],
  key: HolderKey,
  about: PresentationFrame,
): Promise<Presentation> {
  const found = originals.map(({ bytes }) => presentable(bytes));
  const leftOut = found.flatMap((member, position) => (member === null ? [position] : []));
  const verifiableCredential = found.filter((member) => member !== null);
  if (verifiableCredential.length === 0) return { token: null, leftOut };
  const holder = `did:jwk:${encoded(key.publicJwk)}`;
  const header = encoded({ typ: 'vp+jwt', cty: 'vp', alg: 'ES256', kid: `${holder}#0` });
  const payload = encoded({
    '@context': [context],
    id: about.id,
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential,
    iss: holder,
    iat: Math.floor(about.now.getTime() / 1000),
    ...(about.audience !== null && { aud: about.audience }),
    ...(about.validUntil !== null && { exp: Math.floor(Date.parse(about.validUntil) / 1000) }),
  });
  const input = `${header}.${payload}`;
  const signature = await key.sign(new TextEncoder().encode(input));
  return { token: `${input}.${base64urlnopad.encode(signature)}`, leftOut };
}

const encoded = (value: JsonObject): string =>
  base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)));
