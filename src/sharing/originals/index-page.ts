import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { shownAwarding } from '#src/domain/credential/shown-names.ts';
import { matrixColumns, matrixRow } from '#src/domain/portfolio/check-matrix.ts';
import type { ArchiveOptions } from '#src/domain/portfolio/delivery.ts';
import { ownRecordsName } from '#src/domain/portfolio/file-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { PaperWords } from '#src/domain/portfolio/paper-words.ts';
import type { Portfolio, SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import type { PaperBlock } from '../paper/block.ts';
import { titleRun } from '../paper/credential-blocks.ts';
import { blocksAsMarkup, escaped, marked } from './markup.ts';

type Listed = {
  portfolio: Portfolio;
  credentials: readonly OpenedCredential[];
  /** For each original its name in the archive. */
  names: readonly string[];
  /** What only the holder says. */
  said: readonly PaperBlock[];
  options: ArchiveOptions;
};

/** Nothing runs and nothing is fetched, also where the page is served rather than opened from disk. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{line-height:1.2}dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem;margin:.4rem 0}dt{color:#444}dd{margin:0;overflow-wrap:anywhere}
section>article{border-top:1px solid #777;padding:.6rem 0}article h3,p{overflow-wrap:anywhere}aside{border-inline-start:3px dotted #555;padding-inline-start:1rem;white-space:pre-line}
aside>*{white-space:pre-line;overflow-wrap:anywhere}code{font-family:ui-monospace,monospace;font-size:.875rem}@media(max-width:30rem){dl{grid-template-columns:1fr}}`;

/** The index of an archive: what each file is, whom it names, and how to check it. Readable without Cairn and offline. */
export function indexPage({ portfolio, credentials, names, said, options }: Listed): string {
  const { words, language, viewAddress } = options;
  const { say, date } = words;
  const heading = portfolio.title || portfolio.holderName || say('title.plain');
  const files = portfolio.originals.map((original, position) =>
    fileArticle({ original, position, name: names[position] ?? '', portfolio, credentials, options }),
  );
  const how = [
    say('index.how.page', { address: viewAddress }),
    say('index.how.others'),
    say('index.how.hash'),
  ];
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="generator" content="Cairn">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(heading)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(heading)}</h1>
<p>${escaped(say('shared', { date: date(portfolio.sharedOn) }))}</p>
<p>${escaped(say('index.lead'))} ${escaped(say('index.unsigned'))}</p>
<section>
<h2>${escaped(say('index.files'))}</h2>
${files.join('\n')}
</section>
<section>
<h2>${escaped(say('index.how'))}</h2>
<ul>${how.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
</section>
${said.length > 0 ? holderSection(said, say) : ''}
</main>
</body>
</html>
`;
}

const holderSection = (said: readonly PaperBlock[], say: PaperWords['say']): string =>
  `<section>
<h2>${escaped(say('index.own'))}</h2>
<aside>${blocksAsMarkup(said)}</aside>
<p>${escaped(say('index.own.file', { name: ownRecordsName }))}</p>
</section>`;

function fileArticle(file: {
  original: SharedOriginal;
  position: number;
  name: string;
  portfolio: Portfolio;
  credentials: readonly OpenedCredential[];
  options: ArchiveOptions;
}): string {
  const { original, position, name, options } = file;
  const { say, bytes } = options.words;
  const inside = file.credentials.filter((opened) => opened.original === position);
  const isBeside = file.portfolio.ownRecords.some((record) => record.file === position);
  const facts = [
    ...inside.flatMap((opened) => credentialFacts(opened, options)),
    ...(inside.length > 0
      ? []
      : [[say('index.what'), escaped(say(isBeside ? 'index.beside-record' : 'index.opaque'))] as const]),
    [say('index.sha256'), `<code>${bytesToHex(sha256(original.bytes))}</code>`] as const,
  ];
  return `<article>
<h3><a href="${escaped(encodeURIComponent(name))}" download>${escaped(say('originals.inside', { name, size: bytes(original.bytes.length) }))}</a></h3>
<dl>${facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${value}</dd>`).join('')}</dl>
</article>`;
}

/** Labels as text, values as markup. */
function credentialFacts(
  { credential, report }: OpenedCredential,
  { words, language }: ArchiveOptions,
): (readonly [string, string])[] {
  const { say, date } = words;
  const { awarding, issuedBy } = shownAwarding(credential, language);
  const named = [awarding, issuedBy].filter((party) => party !== null && party.text !== '');
  const row = matrixRow(report);
  const answers = matrixColumns.map((column) => `${say(`checks.${column}`)}: ${say(`cell.${row[column]}`)}`);
  return [
    [say('index.what'), marked(titleRun(credential, language))],
    [
      say('index.who'),
      named.map((party) => (party === null ? '' : marked(party))).join(' / ') || escaped(say('not-stated')),
    ],
    [say('index.checks', { date: date(report.checkedAt) }), escaped(answers.join('. '))],
  ];
}
