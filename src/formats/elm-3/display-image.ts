import type { CredentialImage } from '#src/domain/credential/credential.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { imageOf } from '../facts/links.ts';
import { idOf, member, statedAt, textAt, type Place } from '../json/place.ts';
import type { References } from './references.ts';

/**
 * The picture of a credential: the first page of its display in the primary language, else in any.
 * The bytes are in the document as base64 with the file type as a concept of the EU authority table.
 */
export function displayImage(document: Place, references: References): Stated<CredentialImage> | null {
  const { all, follow } = references;
  const display = follow(document, 'displayParameter');
  const primary = idOf(follow(display, 'primaryLanguage'));
  const displays = all(display, 'individualDisplay');
  const inPrimary = displays.filter((one) => idOf(follow(one, 'language')) === primary);
  for (const one of [...inPrimary, ...displays]) {
    for (const detail of all(one, 'displayDetail')) {
      const media = follow(detail, 'image');
      const image = imageOf(dataUrl(media, references));
      if (image !== null) return statedAt(image, media);
    }
  }
  return null;
}

function dataUrl(media: Place, { follow }: References): string | null {
  const content = textAt(member(media, 'content'));
  const type = /\/file-type\/(PNG|JPEG|GIF|WEBP|SVG)$/.exec(idOf(follow(media, 'contentType')) ?? '')?.[1];
  if (content === null || type === undefined) return null;
  return `data:image/${type === 'SVG' ? 'svg+xml' : type.toLowerCase()};base64,${content}`;
}
