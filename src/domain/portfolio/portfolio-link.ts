import { frameIn } from './code-frames.ts';

/** The link of a portfolio, with its address: the path is that of every Cairn, whatever host it is served from. */
const link = /^https?:\/\/[^\s#]{1,500}\/view(?:\.html)?\/?#([1-9]\d{0,3}n?\.[\w-]+)$/u;

/** The fragment of a portfolio's link; `null` for any other text, also for one of several codes. */
export function portfolioLinkIn(text: string): string | null {
  return link.exec(text.trim())?.[1] ?? null;
}

/** The address before the `#` of one of several codes, for the link that they make together. */
export function addressOfFrame(text: string): string | null {
  const at = text.indexOf('#');
  return at > 0 && frameIn(text) !== null ? text.slice(0, at) : null;
}
