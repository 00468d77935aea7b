import { readFileSync } from 'node:fs';
import type { Portfolio } from '../../src/domain/portfolio/portfolio.ts';
import { pdfAttachments } from '../../src/formats/pdf/pdf-attachments.ts';
import { createLinkCodec, readPaper } from '../../src/sharing/index.ts';
import { inspectFile } from '../inspect/inspect-file.ts';
import { problemSentence } from '../inspect/problem-sentence.ts';
import { readPassphrase } from '../share/read-passphrase.ts';
import { instantIn, present, readWords, WrongArguments } from '../words.ts';
import { fragmentInWebPage } from './fragment-in-web-page.ts';
import { linkSentence } from './link-sentence.ts';
import { portfolioSource } from './portfolio-source.ts';

const usage = 'usage: npm run --silent open -- [--passphrase-file F] [--now ISO] LINK_OR_FILE';

/** A line for each original of a portfolio, as `inspect` would print it for the file; one for the problem otherwise. */
export async function runOpen(words: readonly string[], today: Date) {
  const { now, passphraseFile, word } = openArguments(words, today);
  const source = portfolioSource(word);
  const bytes = source.kind === 'file' ? new Uint8Array(readFileSync(source.path)) : null;
  const paper = bytes && (await paperPortfolio(bytes));
  if (paper === 'changed') {
    const code = 'portfolio-changed';
    return unopened(word, code, problemSentence({ code, data: {} }));
  }
  if (paper !== null) return { opened: true, lines: await linesOf(paper, now) };
  const fragment = source.kind === 'fragment' ? source.fragment : bytes && fragmentInWebPage(bytes);
  if (fragment === null && bytes !== null)
    return { opened: true, lines: [await inspectFile({ name: word, bytes }, now, {})] };
  const portfolio = await createLinkCodec().decode(fragment ?? '', readPassphrase(passphraseFile));
  if (!portfolio.ok) return unopened(word, portfolio.error.code, linkSentence(portfolio.error.code));
  return { opened: true, lines: await linesOf(portfolio.value, now) };
}

/** The one line for a portfolio that does not open. */
const unopened = (word: string, code: string, message: string) => ({
  opened: false,
  lines: [
    { file: word, sha256: null, format: null, problem: { code, message }, credentials: [], unread: [] },
  ],
});

async function linesOf({ originals }: Portfolio, now: Date) {
  const lines = [];
  for (const { fileName, bytes } of originals)
    lines.push(await inspectFile({ name: fileName, bytes: Uint8Array.from(bytes) }, now, {}));
  return lines;
}

/** The portfolio in a PDF that Cairn made, see `readPaper`; null for any other file, which is inspected as it is. */
async function paperPortfolio(bytes: Uint8Array): ReturnType<typeof readPaper> {
  const attachments = pdfAttachments(bytes);
  return attachments.ok ? readPaper(attachments.value, createLinkCodec()) : null;
}

function openArguments(line: readonly string[], today: Date) {
  const words = readWords(line, { valued: ['--passphrase-file', '--now'], usage });
  const [word, ...more] = words.named;
  if (word === undefined || more.length > 0) throw new WrongArguments(`one link or file is wanted; ${usage}`);
  const passphraseFile = words.values.get('--passphrase-file') ?? null;
  return {
    now: instantIn(words, today, usage),
    passphraseFile: passphraseFile === null ? null : present(passphraseFile),
    word,
  };
}
