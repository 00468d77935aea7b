import { readFileSync } from 'node:fs';
import { createLinkCodec } from '../../src/sharing/index.ts';
import { inspectFile } from '../inspect/inspect-file.ts';
import { readPassphrase } from '../share/read-passphrase.ts';
import { WrongArguments } from '../share/share-arguments.ts';
import { fragmentInWebPage } from './fragment-in-web-page.ts';
import { linkSentence } from './link-sentence.ts';
import { portfolioSource } from './portfolio-source.ts';

const usage = 'usage: npm run --silent open -- [--passphrase-file F] [--now ISO] LINK_OR_FILE';

/** A line for each original of a portfolio, as `inspect` would print it for the file; one for the problem otherwise. */
export async function runOpen(words: readonly string[], today: Date) {
  const { now, passphraseFile, word } = openArguments(words, today);
  const source = portfolioSource(word);
  const bytes = source.kind === 'file' ? new Uint8Array(readFileSync(source.path)) : null;
  const fragment = source.kind === 'fragment' ? source.fragment : bytes && fragmentInWebPage(bytes);
  if (fragment === null && bytes !== null)
    return { opened: true, lines: [await inspectFile({ name: word, bytes }, now, {})] };
  const portfolio = await createLinkCodec().decode(fragment ?? '', readPassphrase(passphraseFile));
  if (!portfolio.ok) {
    const { code } = portfolio.error;
    const problem = { code, message: linkSentence(code) };
    return {
      opened: false,
      lines: [{ file: word, sha256: null, format: null, problem, credentials: [], unread: [] }],
    };
  }
  const lines = [];
  for (const { fileName, bytes: original } of portfolio.value.originals)
    lines.push(await inspectFile({ name: fileName, bytes: Uint8Array.from(original) }, now, {}));
  return { opened: true, lines };
}

function openArguments(words: readonly string[], today: Date) {
  const values = new Map<string, string>();
  const named: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      named.push(word);
      continue;
    }
    const value = words[(at += 1)];
    if (word !== '--passphrase-file' && word !== '--now')
      throw new WrongArguments(`unknown option ${word}; ${usage}`);
    if (value === undefined) throw new WrongArguments(`${word} needs a value; ${usage}`);
    values.set(word, value);
  }
  const [word, ...more] = named;
  if (word === undefined || more.length > 0) throw new WrongArguments(`one link or file is wanted; ${usage}`);
  const said = values.get('--now');
  const now = said === undefined ? today : new Date(said);
  if (Number.isNaN(now.getTime())) throw new WrongArguments(`--now needs an ISO 8601 time; ${usage}`);
  return { now, passphraseFile: values.get('--passphrase-file') ?? null, word };
}
