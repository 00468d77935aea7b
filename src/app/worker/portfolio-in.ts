import type { ReadProblem, SourceFile } from '#src/domain/credential/reading.ts';
import type { LinkCodec, PortfolioFile } from '#src/domain/portfolio/portfolio.ts';
import { portfolioLinkIn } from '#src/domain/portfolio/portfolio-link.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { readPaper, readWebPage } from '#src/sharing/index.ts';
import { isPdf, mayHoldPortfolio } from './may-hold-portfolio.ts';

/** See `Inspector.portfolioIn`. Whether a link opens is told by whoever opens it. */
export async function portfolioIn(
  file: SourceFile,
  links: LinkCodec,
): Promise<Result<PortfolioFile, ReadProblem> | null> {
  if (isPdf(file)) return paperIn(file, links);
  if (!mayHoldPortfolio(file)) return null;
  const text = new TextDecoder().decode(file.bytes);
  const fragment = readWebPage(text) ?? portfolioLinkIn(text);
  return fragment === null ? null : ok({ kind: 'link', fragment });
}

async function paperIn(file: SourceFile, links: LinkCodec): ReturnType<typeof portfolioIn> {
  const { pdfAttachments } = await import('#src/formats/pdf/pdf-attachments.ts');
  const attachments = pdfAttachments(file.bytes);
  if (!attachments.ok) return null;
  const portfolio = await readPaper(attachments.value, links);
  if (portfolio === null) return null;
  return portfolio === 'changed'
    ? err({ code: 'portfolio-changed', data: {} })
    : ok({ kind: 'paper', portfolio });
}
