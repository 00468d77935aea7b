/**
 * The place of the portfolio in the page, as the build writes it. A data block: its type is no script's, so no browser
 * runs it (HTML 4.12.1).
 */
const opening = '<script type="application/vnd.cairn.portfolio" id="cairn-portfolio">';
const closing = '</script>';

/** A page with the longest link there can be, and the code; characters. */
const longestPage = 8_000_000;

/**
 * The page as a file that holds a portfolio. What is put in is the fragment of a link, locked where the link would be.
 *
 * @param shell - `portfolio.html` as the build made it; throws for any other text
 */
export function makeWebPage(shell: string, fragment: string): string {
  const [before, after, more] = shell.split(opening + closing);
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error('the page has no one place for a portfolio');
  // A fragment has no such characters. Whatever is put in, it cannot end the block.
  const safe = fragment.replaceAll('<', String.raw`\u003c`);
  return `${before}${opening}${safe}${closing}${after}`;
}

/** The fragment in a page that `makeWebPage` made; `null` for any other text. */
export function readWebPage(text: string): string | null {
  if (text.length > longestPage) return null;
  const start = text.indexOf(opening);
  if (start === -1) return null;
  const from = start + opening.length;
  const end = text.indexOf(closing, from);
  const fragment = end === -1 ? '' : text.slice(from, end).trim();
  return /^[1-9]\d{0,3}n?\.[\w-]+$/u.test(fragment) ? fragment : null;
}
