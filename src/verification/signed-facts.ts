import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import type { Trouble } from './answer.ts';
import { decodeBase64Url, decodeUtf8 } from './jose/base64.ts';
import type { Token } from './jose/jwt-signature.ts';
import { credentialIn, openToken } from './jose/jwt-signature.ts';
import { parseObject } from './json.ts';
import { claimsInXml } from './xml/xml-claims.ts';

/** The document as it was signed, and the token around it. */
export type SignedFacts = { document: JsonObject; token: Result<Token, Trouble> | null };

/** Parses tokens and seals anew: what a reader made of them decides nothing. */
export function readSignedFacts(secured: Secured): SignedFacts {
  switch (secured.kind) {
    case 'jwt':
    case 'open-badges-jws': {
      const token = openToken(secured.compact);
      return { document: token.ok ? credentialIn(token.value.claims) : secured.document, token };
    }
    case 'jades': {
      const bytes = secured.payloadIsUnencoded ? null : decodeBase64Url(secured.payload);
      const text = secured.payloadIsUnencoded ? secured.payload : bytes === null ? null : decodeUtf8(bytes);
      return { document: (text === null ? null : parseObject(text)) ?? secured.document, token: null };
    }
    case 'none':
    case 'hosted':
    case 'embedded-proof':
    case 'sd-jwt':
    case 'merkle-receipt':
    case 'within':
      return { document: secured.document, token: null };
    case 'xml':
      return { document: claimsInXml(secured.document), token: null };
  }
}
