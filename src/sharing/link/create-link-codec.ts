import type { LinkCodec, LinkProblem, Portfolio, ShareProblem } from '#src/domain/portfolio/portfolio.ts';
import { frameIn } from '#src/domain/portfolio/code-frames.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { fromBase64Url } from './base64url.ts';
import { createByteReader, type ByteReader } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';
import { toDecimal } from './decimal.ts';
import { deflateWith, inflateWith } from './deflate.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import { readFrame, writeFrame } from './frame.ts';
import { LinkFault } from './link-fault.ts';
import { maxOriginalBytes, readPortfolioV1 } from './portfolio-v1.ts';
import { readPortfolioV2, writePortfolioV2 } from './portfolio-v2.ts';
import { isOfV2, readPortfolioV4, withAllTotals, writePortfolioV4 } from './portfolio-v4.ts';

type Version = { isLocked: boolean; read: (reader: ByteReader) => Portfolio };

const readV2 = (reader: ByteReader): Portfolio => withAllTotals(readPortfolioV2(reader));

/** What comes before the frame says how everything behind it is to be read. */
const versions: Readonly<Record<number, Version>> = {
  1: { isLocked: false, read: readV1 },
  2: { isLocked: false, read: readV2 },
  3: { isLocked: true, read: readV2 },
  4: { isLocked: false, read: readPortfolioV4 },
  5: { isLocked: true, read: readPortfolioV4 },
};

/** A link is of the lowest version that says all of it, so that most Cairns open it. */
const versionFor = (portfolio: Portfolio, isLocked: boolean): number =>
  (isOfV2(portfolio) ? 2 : 4) + (isLocked ? 1 : 0);

/** Browsers stop at about two million characters of address; beyond this a link is of no use to anyone. */
const maxFragmentLength = 1_500_000;

/** The portfolio's own words stand beside the originals; more than this is no honest portfolio. */
const maxUnpackedBytes = maxOriginalBytes + 200_000;

/**
 * The same link for a QR code, which holds digits more densely: `2n.` and the bytes behind the dot in decimal.
 * `null` for what is no fragment of a link.
 */
export function toDecimalFragment(fragment: string): string | null {
  const [, version, framed] = /^([1-9]\d{0,3})\.([\w-]+)$/u.exec(fragment) ?? [];
  const decoded = framed === undefined ? null : fromBase64Url(framed);
  return decoded?.isWhole ? `${String(version)}n.${toDecimal(decoded.bytes)}` : null;
}

/**
 * The link channel: a portfolio as the fragment of an address, `2.<base64url>`, or `3.<base64url>` where it is
 * locked with a passphrase; `4.` and `5.` where some totals are left out.
 *
 * [Note: Links for ever] Someone may open a link years after it was made. The version in front fixes
 * everything behind it: frame, dictionary, order and codes. A change to any of them is a new version beside
 * the old one, and the recorded links in the tests must open for ever.
 */
export function createLinkCodec(): LinkCodec {
  return {
    encode: (portfolio, passphrase) => encode(portfolio, passphrase),
    decode: (fragment, passphrase) => decode(fragment, passphrase),
  };
}

async function encode(
  portfolio: Portfolio,
  passphrase: string | undefined,
): Promise<Result<string, ShareProblem>> {
  if (isEmpty(portfolio)) return err({ code: 'portfolio-empty' });
  const originalBytes = portfolio.originals.reduce((total, { bytes }) => total + bytes.length, 0);
  if (originalBytes > maxOriginalBytes) return tooLarge(originalBytes, maxOriginalBytes);
  const writer = createByteWriter();
  const version = versionFor(portfolio, passphrase !== undefined);
  if (isOfV2(portfolio)) writePortfolioV2(writer, portfolio);
  else writePortfolioV4(writer, portfolio);
  const unpacked = writer.finish();
  if (unpacked.length > maxUnpackedBytes) return tooLarge(unpacked.length, maxUnpackedBytes);
  const packed = deflateWith(dictionaryV1, unpacked);
  const payload = passphrase === undefined ? packed : await locked(packed, passphrase, version);
  const fragment = `${String(version)}.${writeFrame(payload, version)}`;
  return fragment.length > maxFragmentLength ? tooLarge(fragment.length, maxFragmentLength) : ok(fragment);
}

/** Nothing to show: neither an original nor words of the holder's own. */
const isEmpty = ({ originals, ownRecords, extracts }: Portfolio): boolean =>
  originals.length === 0 && ownRecords.length === 0 && extracts.length === 0;

const tooLarge = (bytes: number, limitBytes: number): Result<never, ShareProblem> =>
  err({ code: 'portfolio-too-large', bytes, limitBytes });

// Few links are locked, and the key takes code of its own: it comes when it is needed.
const locked = async (
  packed: Uint8Array<ArrayBuffer>,
  passphrase: string,
  version: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { lock } = await import('./lock.ts');
  return lock(packed, passphrase, Uint8Array.of(version));
};

async function decode(
  fragment: string,
  passphrase: string | undefined,
): Promise<Result<Portfolio, LinkProblem>> {
  if (fragment === '') return err({ code: 'link-empty' });
  if (frameIn(fragment) !== null) return err({ code: 'link-part' });
  // The version's own sign and nothing else is what the shortest cut leaves of a link.
  if (/^[1-5]n?$/u.test(fragment)) return err({ code: 'link-truncated' });
  const [, digits, decimal, framed] = /^([1-9]\d{0,3})(n?)\.(.*)$/su.exec(fragment) ?? [];
  if (digits === undefined || framed === undefined) return err({ code: 'link-not-ours' });
  const version = Number(digits);
  const known = versions[version];
  if (known === undefined) return err({ code: 'link-newer' });
  if (framed.length > maxFragmentLength) return err({ code: 'link-too-large' });
  const payload = readFrame(framed, version, decimal === 'n');
  if (!payload.ok) return err({ code: payload.error });
  if (!known.isLocked) return unpack(payload.value, known.read);
  const { canBeLocked, unlock } = await import('./lock.ts');
  if (!canBeLocked(payload.value)) return err({ code: 'link-damaged' });
  if (passphrase === undefined) return err({ code: 'passphrase-needed' });
  const packed = await unlock(payload.value, passphrase, Uint8Array.of(version));
  return packed === null ? err({ code: 'passphrase-wrong' }) : unpack(packed, known.read);
}

function readV1(reader: ByteReader): Portfolio {
  const unsaid = { title: '', recipient: '', purpose: '', language: '', extracts: [] };
  return withAllTotals({ ...unsaid, ...readPortfolioV1(reader) });
}

function unpack(
  packed: Uint8Array<ArrayBuffer>,
  read: (reader: ByteReader) => Portfolio,
): Result<Portfolio, LinkProblem> {
  try {
    const reader = createByteReader(inflateWith(dictionaryV1, packed, maxUnpackedBytes));
    const portfolio = read(reader);
    return reader.isAtEnd() && !isEmpty(portfolio) ? ok(portfolio) : err({ code: 'link-damaged' });
  } catch (cause) {
    if (cause instanceof LinkFault) return err({ code: cause.code });
    throw cause;
  }
}
