import { pathwayFileLimits } from '#src/domain/pathway/pathway-file.ts';
import type { PlanLinkProblem, PlanLinks } from '#src/domain/pathway/plan-links.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { deflateWith, inflateWith } from './deflate.ts';
import { readFrame, writeFrame } from './frame.ts';
import { LinkFault } from './link-fault.ts';

/** Stands in front of the frame, and is none that links to portfolios have. */
const sign = 'p1.';

/** Covered by the frame's checksum: a portfolio's frame never opens as a plan, whatever stands in front. */
const frameVersion = 0xa1;

const noDictionary = new Uint8Array();

/** Browsers stop at about two million characters of address. */
const maxFragmentLength = 1_500_000;

/** A character is at most three bytes of UTF-8 for each UTF-16 unit. */
const maxBytes = 3 * pathwayFileLimits.characters;

/** Plans as links, `p1.<base64url>`: the file's text, deflated, in a frame that tells a cut or changed link. */
export function createPlanLinks(): PlanLinks {
  return {
    encode(file) {
      if (file.length > pathwayFileLimits.characters) return err('plan-too-large');
      const packed = deflateWith(noDictionary, new TextEncoder().encode(file));
      const fragment = `${sign}${writeFrame(packed, frameVersion)}`;
      return fragment.length > maxFragmentLength ? err('plan-too-large') : ok(fragment);
    },
    decode,
  };
}

function decode(fragment: string): Result<string, PlanLinkProblem> {
  if (fragment === '') return err('link-empty');
  if (sign.startsWith(fragment)) return err('link-truncated');
  const [, version] = /^p([1-9]\d{0,3})\./u.exec(fragment) ?? [];
  if (version === undefined) return err('link-not-ours');
  if (version !== '1') return err('link-newer');
  if (fragment.length > maxFragmentLength) return err('link-too-large');
  const payload = readFrame(fragment.slice(sign.length), frameVersion);
  if (!payload.ok) return err(payload.error === 'link-truncated' ? payload.error : 'link-damaged');
  try {
    const bytes = inflateWith(noDictionary, payload.value, maxBytes);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const isLarge = cause instanceof LinkFault && cause.code === 'link-too-large';
    return err(isLarge ? 'link-too-large' : 'link-damaged');
  }
}
