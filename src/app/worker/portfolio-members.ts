import type { ReadProblem, SourceFile } from '#src/domain/credential/reading.ts';
import type { LinkCodec } from '#src/domain/portfolio/portfolio.ts';
import { portfolioLinkIn } from '#src/domain/portfolio/portfolio-link.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { readWebPage } from '#src/sharing/index.ts';
import { mayHoldPortfolio } from './may-hold-portfolio.ts';

/**
 * The originals in a portfolio's web page or link, as if they had been handed over one by one. `null` for any other
 * file, and for one that does not open: what that is, its reader tells.
 *
 * Codes: `portfolio-locked`.
 */
export async function portfolioMembers(
  file: SourceFile,
  links: LinkCodec,
): Promise<Result<readonly SourceFile[], ReadProblem> | null> {
  if (!mayHoldPortfolio(file)) return null;
  const text = new TextDecoder().decode(file.bytes);
  const fragment = readWebPage(text) ?? portfolioLinkIn(text);
  if (fragment === null) return null;
  const opened = await links.decode(fragment);
  if (opened.ok && opened.value.originals.length > 0)
    return ok(opened.value.originals.map(({ fileName, bytes }) => ({ name: fileName, bytes })));
  return !opened.ok && opened.error.code === 'passphrase-needed'
    ? err({ code: 'portfolio-locked', data: {} })
    : null;
}
