import type { LinkCodec, LinkProblem, Portfolio, ShareProblem } from '#src/domain/portfolio/portfolio.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { deflateWith, inflateWith } from './deflate.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import { readFrame, writeFrame } from './frame.ts';
import { LinkFault } from './link-fault.ts';
import { isEmpty, maxOriginalBytes, readPortfolio, writePortfolio } from './portfolio-v1.ts';

/** What comes before the frame: the version of everything behind it. */
const version = 1;

/** Browsers stop at about two million characters of address; beyond this a link is of no use to anyone. */
const maxFragmentLength = 1_500_000;

/** The portfolio's own words stand beside the originals; more than this is no honest portfolio. */
const maxUnpackedBytes = maxOriginalBytes + 200_000;

/**
 * The link channel: a portfolio as the fragment of an address, `1.<base64url>`.
 *
 * [Note: Links for ever] Someone may open a link years after it was made. The version in front fixes
 * everything behind it: frame, dictionary, order and codes. A change to any of them is a new version beside
 * the old one, and the recorded links in the tests must open for ever.
 */
export function createLinkCodec(): LinkCodec {
  return {
    encode: (portfolio) => Promise.resolve(encode(portfolio)),
    decode: (fragment) => Promise.resolve(decode(fragment)),
  };
}

function encode(portfolio: Portfolio): Result<string, ShareProblem> {
  if (isEmpty(portfolio)) return err({ code: 'portfolio-empty' });
  const originalBytes = portfolio.originals.reduce((total, { bytes }) => total + bytes.length, 0);
  if (originalBytes > maxOriginalBytes) return tooLarge(originalBytes, maxOriginalBytes);
  const unpacked = writePortfolio(portfolio);
  if (unpacked.length > maxUnpackedBytes) return tooLarge(unpacked.length, maxUnpackedBytes);
  const fragment = `${String(version)}.${writeFrame(deflateWith(dictionaryV1, unpacked))}`;
  return fragment.length > maxFragmentLength ? tooLarge(fragment.length, maxFragmentLength) : ok(fragment);
}

const tooLarge = (bytes: number, limitBytes: number): Result<never, ShareProblem> =>
  err({ code: 'portfolio-too-large', bytes, limitBytes });

function decode(fragment: string): Result<Portfolio, LinkProblem> {
  if (fragment === '') return err({ code: 'link-empty' });
  // The version's own digit and nothing else is what the shortest cut leaves of a link.
  if (fragment === String(version)) return err({ code: 'link-truncated' });
  const [, digits, framed] = /^([1-9]\d{0,3})\.(.*)$/su.exec(fragment) ?? [];
  if (digits === undefined || framed === undefined) return err({ code: 'link-not-ours' });
  if (Number(digits) !== version) return err({ code: 'link-newer' });
  if (framed.length > maxFragmentLength) return err({ code: 'link-too-large' });
  const payload = readFrame(framed);
  if (!payload.ok) return err({ code: payload.error });
  try {
    return ok(readPortfolio(inflateWith(dictionaryV1, payload.value, maxUnpackedBytes)));
  } catch (cause) {
    if (cause instanceof LinkFault) return err({ code: cause.code });
    throw cause;
  }
}
