import { pathwayFileLimits } from '#src/domain/pathway/file/pathway-file.ts';
import { templateLimits } from '#src/domain/qualification/template-fields.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import type { TextLinkProblem, TextLinks } from '#src/domain/text-links.ts';
import { deflateWith, inflateWith } from './deflate.ts';
import { readFrame, writeFrame } from './frame.ts';
import { LinkFault } from './link-fault.ts';

/** What tells one kind of link from another, and bounds it. Each is for ever: links of it are out there. */
type Kind = {
  /** Stands in front, before the version, and is none that links to portfolios have. */
  letter: 'p' | 'q';
  /** Covered by the frame's checksum: one kind never opens as another, whatever stands in front. */
  frameVersion: number;
  /** Of UTF-16 units. */
  longest: number;
};

/** The version of both kinds; a later one is refused by this reader. */
const version = '1';

const noDictionary = new Uint8Array();

/** Browsers stop at about two million characters of address. */
const maxFragmentLength = 1_500_000;

/** Plans as links, `p1.<base64url>`. */
export const createPlanLinks = (): TextLinks =>
  createTextLinks({ letter: 'p', frameVersion: 0xa1, longest: pathwayFileLimits.characters });

/** Qualifications as links, `q1.<base64url>`. */
export const createQualificationLinks = (): TextLinks =>
  createTextLinks({ letter: 'q', frameVersion: 0xa2, longest: templateLimits.bytes });

/** The file's text, deflated, in a frame that tells a cut or changed link. */
function createTextLinks(kind: Kind): TextLinks {
  return {
    encode(file) {
      if (file.length > kind.longest) return err('text-too-large');
      const packed = deflateWith(noDictionary, new TextEncoder().encode(file));
      const fragment = `${kind.letter}${version}.${writeFrame(packed, kind.frameVersion)}`;
      return fragment.length > maxFragmentLength ? err('text-too-large') : ok(fragment);
    },
    decode: (fragment) => decode(fragment, kind),
  };
}

function decode(fragment: string, kind: Kind): Result<string, TextLinkProblem> {
  const sign = `${kind.letter}${version}.`;
  if (fragment === '') return err('link-empty');
  if (sign.startsWith(fragment)) return err('link-truncated');
  const [, letter, written] = /^([pq])([1-9]\d{0,3})\./u.exec(fragment) ?? [];
  if (letter !== kind.letter) return err('link-not-ours');
  if (written !== version) return err('link-newer');
  if (fragment.length > maxFragmentLength) return err('link-too-large');
  const payload = readFrame(fragment.slice(sign.length), kind.frameVersion);
  if (!payload.ok) return err(payload.error === 'link-truncated' ? payload.error : 'link-damaged');
  try {
    // A character is at most three bytes of UTF-8 for each UTF-16 unit.
    const bytes = inflateWith(noDictionary, payload.value, 3 * kind.longest);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const isLarge = cause instanceof LinkFault && cause.code === 'link-too-large';
    return err(isLarge ? 'link-too-large' : 'link-damaged');
  }
}
