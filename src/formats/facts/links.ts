import type { CredentialImage, Link } from '#src/domain/credential/credential.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { limits } from '../limits.ts';

const webAddress = /^https?:\/\/[^\s"'<>\\^`{|}]+$/i;

/** A web address that may be shown as a link: http or https and nothing else. */
export function webAddressOf(text: string | null): string | null {
  if (text === null || text.length > 2_000 || !webAddress.test(text)) return null;
  return URL.canParse(text) ? text : null;
}

export function linkTo(url: string | null, name: LocalizedText | null): Link | null {
  const address = webAddressOf(url);
  return address === null ? null : { url: address, name };
}

/** Pictures that a browser shows in `<img>` without running anything in them. */
const embeddedPicture =
  /^data:image\/(png|jpe?g|gif|webp|svg\+xml)(;charset=[\w-]+)?;base64,[A-Za-z0-9+/=\s]+$/i;
const embeddedSvgText = /^data:image\/svg\+xml(;charset=[\w-]+|;utf8)?,[^\s"'<>]+$/i;

/** A picture by its address or `data:` URL. Null for other kinds, and for pictures beyond the size limit. */
export function imageOf(text: string | null): CredentialImage | null {
  if (text === null) return null;
  if (/^data:/i.test(text)) {
    const usable =
      text.length <= limits.embeddedImageCharacters &&
      (embeddedPicture.test(text) || embeddedSvgText.test(text));
    return usable ? { kind: 'embedded', dataUrl: text.replace(/\s+/g, '') } : null;
  }
  const url = webAddressOf(text);
  return url === null ? null : { kind: 'remote', url };
}
