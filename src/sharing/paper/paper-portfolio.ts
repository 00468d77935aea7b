import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '@scure/base';
import type { LinkCodec, Portfolio } from '#src/domain/portfolio/portfolio.ts';

/*
 * [Note: The portfolio in a paper copy]
 * What the holder wrote is attached to the PDF as the text of a link in which each original is only its digest. The
 * originals are attached once, as they are, and found by those digests: what a reader sees of them is what is checked.
 */

/** What the attachment begins with. No `#`, so that nobody takes the text for a link that opens by itself. */
const mark = 'cairn-portfolio:';

/** How the attachment is called; it is known by its content. */
export const paperPortfolioName = 'cairn-portfolio.txt';

/** The text to attach; `null` where the holder's own words are more than a link may hold. */
export async function writePaperPortfolio(portfolio: Portfolio, links: LinkCodec): Promise<string | null> {
  const originals = portfolio.originals.map((original) => ({ ...original, bytes: sha256(original.bytes) }));
  const encoded = await links.encode({ ...portfolio, originals });
  return encoded.ok ? `${mark}${encoded.value}` : null;
}

/**
 * The portfolio that a paper copy was made from, with the originals attached to it; `null` where none is. `changed`
 * where the attached files are not exactly those, or the text cannot be read.
 */
export async function readPaper(
  attachments: readonly { bytes: Uint8Array | null }[],
  links: LinkCodec,
): Promise<Portfolio | 'changed' | null> {
  const texts = attachments.filter(({ bytes }) => bytes !== null && isMarked(bytes));
  const [text, ...more] = texts;
  if (!text?.bytes) return null;
  if (more.length > 0) return 'changed';
  const opened = await links.decode(new TextDecoder().decode(text.bytes).slice(mark.length).trim());
  if (!opened.ok) return 'changed';
  const attached = new Map<string, Uint8Array>();
  for (const { bytes } of attachments) {
    if (bytes === null) return 'changed';
    if (bytes !== text.bytes) attached.set(hex.encode(sha256(bytes)), bytes);
  }
  const wanted = opened.value.originals.map(({ bytes }) => hex.encode(Uint8Array.from(bytes)));
  // A file more is as suspect as a file less: the page would be silent about it.
  if ([...attached.keys()].some((digest) => !wanted.includes(digest))) return 'changed';
  const originals = opened.value.originals.flatMap((original, position) => {
    const bytes = attached.get(wanted[position] ?? '');
    return bytes === undefined ? [] : [{ ...original, bytes }];
  });
  return originals.length === wanted.length ? { ...opened.value, originals } : 'changed';
}

const isMarked = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, mark.length)) === mark;
