import type { ReadProblem, SourceFile } from '#src/domain/credential/reading.ts';
import type { LinkCodec } from '#src/domain/portfolio/portfolio.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { isPdf } from './may-hold-portfolio.ts';
import { portfolioIn } from './portfolio-in.ts';

/**
 * The originals in a portfolio's web page or link, as if they had been handed over one by one. `null` for any other
 * file, and for one that does not open: what that is, its reader tells, as it reads what is attached to a PDF.
 *
 * Codes: `portfolio-locked`.
 */
export async function portfolioMembers(
  file: SourceFile,
  links: LinkCodec,
): Promise<Result<readonly SourceFile[], ReadProblem> | null> {
  const found = isPdf(file) ? null : await portfolioIn(file, links);
  if (!found?.ok || found.value.kind !== 'link') return null;
  const opened = await links.decode(found.value.fragment);
  if (opened.ok && opened.value.originals.length > 0)
    return ok(opened.value.originals.map(({ fileName, bytes }) => ({ name: fileName, bytes })));
  return !opened.ok && opened.error.code === 'passphrase-needed'
    ? err({ code: 'portfolio-locked', data: {} })
    : null;
}
