import { documentKindOf } from '../archive/document-kind.ts';
import { isArchive } from '../archive/members.ts';
import { latin1Text, utf16Of } from './bytes.ts';
import { looksLikeToken } from './compact-token.ts';
import { isPdf } from './other-families.ts';
import { pictureSize } from './picture-size.ts';
import { isPng } from './png.ts';
import { isSvg } from './svg.ts';

/** The media type that a file's bytes suggest, for keeping and handing it out again. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const picture = pictureSize(bytes);
  if (picture !== null) return picture.mediaType;
  if (isPng(bytes)) return 'image/png';
  if (isPdf(bytes)) return 'application/pdf';
  const document = documentKindOf(bytes);
  if (document !== null) return document.mediaType;
  if (isArchive(bytes)) return 'application/zip';
  const beginning = bytes.subarray(0, 20_000);
  const encoding = utf16Of(bytes);
  const opening = (encoding === null ? latin1Text(beginning) : new TextDecoder(encoding).decode(beginning))
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  if (isSvg(opening)) return 'image/svg+xml';
  if (opening.startsWith('<')) return 'application/xml';
  if (/^[[{]/.test(opening))
    return /^\{\s*"@context"/.test(opening) ? 'application/ld+json' : 'application/json';
  if (looksLikeToken(opening)) return 'application/jwt';
  return 'application/octet-stream';
}
