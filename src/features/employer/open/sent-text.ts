import { frameIn, type CodeFrame } from '#src/domain/portfolio/code-frames.ts';

/** What a text carries: a whole link, or one of several QR codes of a link. */
export type SentText = { kind: 'link'; fragment: string } | { kind: 'frame'; frame: CodeFrame };

/** A longer text is no link; the codec's own limit is lower. */
const longestText = 2_000_000;

/**
 * The link in a text: an address with the portfolio behind its `#`, with words around it or not, or the fragment
 * alone. `null` where there is none. Whether it opens is told by the link itself.
 */
export function sentText(text: string): SentText | null {
  if (text.length > longestText) return null;
  const frame = frameIn(text);
  if (frame) return { kind: 'frame', frame };
  const fragment = /(?:#|^\s*)([1-9]\d{0,3}n?\.[\w-]{4,})/u.exec(text)?.[1];
  return fragment === undefined ? null : { kind: 'link', fragment };
}
