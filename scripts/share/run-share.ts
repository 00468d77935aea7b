import { randomUUID } from 'node:crypto';
import type { Portfolio, ShareProblem } from '../../src/domain/portfolio/portfolio.ts';
import { createLinkCodec, makeArchive, makePresentation, makeWebPage } from '../../src/sharing/index.ts';
import { makePdf } from '../../src/sharing/paper/make-pdf.ts';
import { openedOriginals } from './opened-originals.ts';
import { freshKey } from './fresh-key.ts';
import { paperOptions } from './paper-options.ts';
import { portfolioOf } from './portfolio-of.ts';
import { readPassphrase } from './read-passphrase.ts';
import { webPageShell } from './web-page-shell.ts';
import { WrongArguments } from '../words.ts';
import { shareArguments, type ShareArguments } from './share-arguments.ts';

/** What is handed over, and where to; `out` is null for the command's own output. */
export type Shared = { out: string | null; content: string | Uint8Array };

/** Makes what the words ask for, with the app's own code. */
export async function runShare(words: readonly string[], today: Date): Promise<Shared> {
  const asked = shareArguments(words, today);
  const portfolio = portfolioOf(asked.files, asked.holder, asked.now);
  return { out: asked.out, content: await contentFor(asked, portfolio) };
}

async function contentFor(asked: ShareArguments, portfolio: Portfolio): Promise<string | Uint8Array> {
  switch (asked.to) {
    case 'link':
      return `${asked.base}/view#${await fragmentOf(portfolio, asked)}`;
    case 'html':
      return makeWebPage(await webPageShell(), await fragmentOf(portfolio, asked));
    case 'pdf': {
      const made = await createLinkCodec().encode(portfolio);
      const link = made.ok ? `${asked.base}/view#${made.value}` : null;
      return (await makePdf(portfolio, await openedOriginals(portfolio, asked.now), paperOptions(link)))
        .bytes;
    }
    case 'zip':
      return makeArchive(portfolio, await openedOriginals(portfolio, asked.now), {
        ...paperOptions(null),
        viewAddress: `${asked.base}/view`,
      });
    case 'vp':
      return presentationOf(portfolio, asked.now);
  }
}

async function fragmentOf(portfolio: Portfolio, { passphraseFile }: ShareArguments): Promise<string> {
  const link = await createLinkCodec().encode(portfolio, readPassphrase(passphraseFile));
  if (!link.ok) throw new WrongArguments(sentenceFor(link.error));
  return link.value;
}

const sentenceFor = (problem: ShareProblem): string =>
  problem.code === 'portfolio-empty'
    ? 'there is nothing to share'
    : `too large for a link or a web page: ${String(problem.bytes)} bytes, and ${String(problem.limitBytes)} is the limit; --to zip and --to pdf take it`;

async function presentationOf({ originals }: Portfolio, now: Date): Promise<string> {
  const about = { id: `urn:uuid:${randomUUID()}`, audience: null, now, validUntil: null };
  const { token, leftOut } = await makePresentation(originals, await freshKey(), about);
  for (const position of leftOut)
    console.error(`${originals[position]?.fileName ?? ''} is no W3C credential by itself and is left out`);
  if (token === null) throw new WrongArguments('none of the files can stand in a presentation');
  return token;
}
