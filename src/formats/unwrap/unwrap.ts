import type { Packaging } from '#src/domain/credential/credential.ts';
import { ok } from '#src/domain/result.ts';
import { documentKindOf } from '../archive/document-kind.ts';
import { isArchive } from '../archive/members.ts';
import { webAddressOf } from '../facts/links.ts';
import { parseJsonText } from '../json/json-text.ts';
import { top } from '../json/place.ts';
import { limits } from '../limits.ts';
import { markedText, utf16Of, utf8Text } from './bytes.ts';
import { bareText } from './bare-text.ts';
import { looksLikeToken } from './compact-token.ts';
import { encodedFile } from './encoded-file.ts';
import { codeFamilyOf, isOtherPicture, isTrustedList, offeringHost } from './other-families.ts';
import { pictureSize } from './picture-size.ts';
import { bakedPngText, isPng, type Baked } from './png.ts';
import { notSupportedYet, refuse } from './problem.ts';
import { documentsIn, startsJson, tokensIn } from './several-texts.ts';
import { bakedSvgText, isSvg } from './svg.ts';
import { unwrapDocument, unwrapToken } from './unwrap-document.ts';
import { isSealed } from '../xml/elements.ts';
import { parseXmlText } from '../xml/xml-text.ts';
import type { Unwrapping } from './unwrap-each.ts';

/**
 * Takes the credential documents out of a file, by what the bytes are and never by its name: out
 * of pictures, tokens, seals, presentations and upload wrappers. Every step is capped.
 *
 * @param isEncoded - true for what stood encoded in a text; what is encoded in it again is left as it is
 */
export function unwrap(bytes: Uint8Array, isEncoded = false): Unwrapping {
  if (bytes.length === 0) return refuse('empty-file');
  const document = documentKindOf(bytes);
  if (document !== null) return refuse('office-document', { kind: document.kind });
  if (isArchive(bytes)) return refuse('archive-in-archive');
  if (bytes.length > limits.pictureBytes) {
    return refuse('file-too-large', { bytes: bytes.length, limit: limits.pictureBytes });
  }
  if (isPng(bytes)) {
    const baked = bakedPngText(bytes);
    return baked.ok ? unwrapBaked(baked.value, 'png') : baked;
  }
  if (isOtherPicture(bytes)) return refuseOtherPicture(bytes);
  const text = markedText(bytes);
  if (!text.ok) return text;
  // XML says its own encoding, which could be another than its mark's; no issuer writes it in UTF-16.
  if (utf16Of(bytes) !== null && text.value.trimStart().startsWith('<')) return refuse('text-not-utf-8');
  return unwrapText(text.value, isEncoded);
}

function unwrapText(text: string, isEncoded: boolean): Unwrapping {
  if (text.length > limits.textBytes && !text.trimStart().startsWith('<')) {
    return refuse('file-too-large', { bytes: text.length, limit: limits.textBytes });
  }
  const trimmed = bareText(text);
  if (trimmed === '') return refuse('empty-file');
  if (trimmed.startsWith('<')) return unwrapMarkup(trimmed);
  const encoded = isEncoded ? null : encodedFile(trimmed);
  if (encoded !== null) return unwrap(encoded, true);
  const unwrapped = unwrapPlainText(trimmed, 'json');
  if (unwrapped !== null) return unwrapped;
  const address = webAddressOf(trimmed);
  return address === null ? refuse('not-json') : refuse('file-holds-address', { address });
}

/** Nothing is baked into these; whether a code is drawn on one is asked later, if it is not too large. */
function refuseOtherPicture(bytes: Uint8Array): Unwrapping {
  const size = pictureSize(bytes);
  const pixels = size === null ? 0 : size.width * size.height;
  return pixels > limits.picturePixels
    ? refuse('picture-too-large', { pixels, limit: limits.picturePixels })
    : refuse('picture-without-credential');
}

/** What the text of a QR code carries. */
export function unwrapCode(code: string): Unwrapping {
  const text = bareText(code);
  const family = codeFamilyOf(text);
  if (family !== null) return notSupportedYet(family);
  const encoded = encodedFile(text);
  const inner = encoded === null ? ok(text) : utf8Text(encoded);
  const unwrapped = inner.ok ? unwrapPlainText(inner.value.trim(), 'qr') : null;
  if (unwrapped !== null) return unwrapped;
  const address = webAddressOf(text);
  return address === null ? refuse('code-without-credential') : refuse('picture-holds-address', { address });
}

/** HTML, behind whatever may stand before it. */
const webPage = /^(<\?xml[^>]*>\s*)?(<!--[^>]*>\s*)*<(!doctype\s+)?html[\s>]/i;

function unwrapMarkup(text: string): Unwrapping {
  if (isSvg(text)) {
    const baked = bakedSvgText(text);
    return baked.ok ? unwrapBaked(baked.value, 'svg') : baked;
  }
  if (webPage.test(text.slice(0, 2_000))) return refuse('web-page');
  if (isTrustedList(text)) return refuse('issuer-list');
  const parsed = parseXmlText(text);
  if (!parsed.ok) return parsed;
  const sealed = isSealed(top(parsed.value));
  return ok([
    { packaging: 'xml', document: parsed.value, text, faults: [], envelope: { kind: 'xml', sealed } },
  ]);
}

function unwrapBaked(baked: Baked, packaging: Packaging): Unwrapping {
  const text = baked.text.trim();
  const unwrapped = unwrapPlainText(text, packaging);
  if (unwrapped !== null) return unwrapped;
  const url = webAddressOf(text);
  if (url === null) return refuse(text === '' ? 'picture-without-credential' : 'not-json');
  if (baked.keyword !== 'openbadges') return refuse('picture-holds-address', { address: url });
  // Open Badges 1 baked the address of a hosted assertion and nothing else (Baking Specification,
  // "tEXt"). It says what `verify` says in a whole assertion, so it is read as one that says no more.
  return ok([
    {
      packaging,
      document: { verify: { type: 'hosted', url } },
      text,
      faults: [],
      envelope: { kind: 'none' },
    },
  ]);
}

/** As a token is copied from a request to an interface (RFC 6750 section 2.1). */
const bearer = /^(authorization:\s*)?bearer\s+(?=eyJ)/i;

/** Null for text that is neither tokens nor JSON. */
function unwrapPlainText(text: string, packaging: Packaging): Unwrapping | null {
  const bare = text.replace(bearer, '');
  if (looksLikeToken(bare)) {
    const tokens = tokensIn(bare);
    return tokens === null ? unwrapToken(bare, packaging) : unwrapDocument(tokens, text, packaging);
  }
  const issuer = offeringHost(text);
  if (issuer !== null) return refuse('credential-offer', { issuer, offer: text });
  if (!startsJson(text)) return null;
  const parsed = parseJsonText(text);
  if (parsed.ok) return unwrapDocument(parsed.value, text, packaging);
  const several = parsed.error.code === 'not-json' ? documentsIn(text) : null;
  return several === null ? parsed : unwrapDocument(several, text, packaging);
}
