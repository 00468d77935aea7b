import { existsSync } from 'node:fs';

/** What is to be opened: the part of a link behind its `#`, or a file. */
export type PortfolioSource = { kind: 'fragment'; fragment: string } | { kind: 'file'; path: string };

/** A file that is there is a file; anything else is taken for a link, or what stands behind the `#` of one. */
export function portfolioSource(word: string): PortfolioSource {
  if (existsSync(word)) return { kind: 'file', path: word };
  const at = word.indexOf('#');
  return { kind: 'fragment', fragment: at < 0 ? word : word.slice(at + 1) };
}
