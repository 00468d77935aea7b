import { partyName } from '#src/domain/credential/shown-names.ts';
import { fileNames } from '#src/domain/portfolio/file-names.ts';
import { matrixColumns, matrixRow } from '#src/domain/portfolio/check-matrix.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { PaperWords } from '#src/domain/portfolio/paper-words.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { PaperBlock, PaperRun } from './block.ts';
import { cairn, credentialBlocks, plain, titleRun, type SupplementSection } from './credential-blocks.ts';
import { holderBlocks } from './holder-blocks.ts';

/**
 * A portfolio in the eight sections of the Diploma Supplement, whose rules ask that it be free of value judgements,
 * equivalence statements and suggestions about recognition. What the holder says stands apart from what issuers say.
 *
 * @param hasCode - whether the link is drawn as a code
 */
export function paperBlocks(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  words: PaperWords,
  language: string,
  hasCode: boolean,
): PaperBlock[] {
  const { say } = words;
  const stated = (section: SupplementSection): PaperBlock[] =>
    credentials.flatMap((opened) => credentialBlocks(opened, section, words, language));
  const orNotStated = (blocks: PaperBlock[]): PaperBlock[] =>
    blocks.length > 0 ? blocks : [cairn(say('not-stated'))];
  const heading = (section: SupplementSection | 7 | 8): PaperBlock => ({
    kind: 'heading',
    level: 2,
    run: plain(`${section}. ${say(`section.${section}`)}`),
    voice: 'cairn',
  });
  const name = portfolio.holderName;
  const names = fileNames(portfolio.originals.map(({ fileName }) => fileName));
  const added = [...stated(6), ...holderBlocks(portfolio, credentials, words, language, names)];
  return [
    ...openingBlocks(portfolio, words),
    heading(1),
    ...(name === ''
      ? []
      : [
          { kind: 'text' as const, run: plain(name), voice: 'holder' as const, look: 'strong' as const },
          cairn(say('voice.holder')),
        ]),
    ...(name === '' ? orNotStated(stated(1)) : stated(1)),
    heading(2),
    ...orNotStated(stated(2)),
    heading(3),
    ...orNotStated(stated(3)),
    heading(4),
    ...orNotStated(stated(4)),
    heading(5),
    ...orNotStated(stated(5)),
    heading(6),
    ...(added.length > 0 ? added : [cairn(say('nothing-more'))]),
    heading(7),
    ...certification(portfolio, credentials, words, language, hasCode),
    heading(8),
    ...system(credentials, words, language),
  ];
}

function openingBlocks(portfolio: Portfolio, { say, date }: PaperWords): PaperBlock[] {
  const { holderName, title, recipient, purpose } = portfolio;
  const heading = title || holderName || say('title.plain');
  const asked = [
    recipient !== '' && say('for', { recipient }),
    purpose !== '' && say('purpose', { purpose }),
  ].filter((line) => line !== false);
  return [
    { kind: 'heading', level: 1, run: plain(heading), voice: 'cairn' },
    ...asked.map((line): PaperBlock => ({ kind: 'text', run: plain(line), voice: 'holder', look: 'plain' })),
    cairn(say('shared', { date: date(portfolio.sharedOn) })),
    cairn(say('proves-nothing'), 'strong'),
    cairn(say('not-a-supplement')),
    cairn(say('voices')),
  ];
}

function certification(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  words: PaperWords,
  language: string,
  hasCode: boolean,
): PaperBlock[] {
  const { say } = words;
  const latest = credentials.reduce(
    (last, { report }) => (report.checkedAt > last ? report.checkedAt : last),
    '',
  );
  const columns = [
    'checks.credential',
    ...matrixColumns.map((column) => `checks.${column}` as const),
  ] as const;
  const rows = credentials.map(({ credential, report }): PaperRun[] => {
    const row = matrixRow(report);
    return [
      titleRun(credential, language),
      ...matrixColumns.map((column) => plain(say(`cell.${row[column]}`))),
    ];
  });
  return [
    cairn(say('proves-nothing')),
    ...(rows.length === 0
      ? []
      : [
          heading3(say('checks')),
          cairn(say('checks.when', { date: words.date(latest) })),
          {
            kind: 'table' as const,
            rows: [columns.map((column) => plain(say(column))), ...rows],
            widths: [0.32, 0.17, 0.17, 0.17, 0.17],
            voice: 'cairn' as const,
          },
        ]),
    heading3(say('originals')),
    portfolio.originals.length === 0
      ? cairn(say('originals.none'))
      : {
          kind: 'list',
          items: portfolio.originals.map(({ fileName, bytes }) =>
            plain(say('originals.inside', { name: fileName, size: words.bytes(bytes.length) })),
          ),
          voice: 'cairn',
        },
    hasCode ? { kind: 'code', alt: say('code.alt'), caption: say('code') } : cairn(say('code.none')),
  ];
}

const heading3 = (text: string): PaperBlock => ({
  kind: 'heading',
  level: 3,
  run: plain(text),
  voice: 'cairn',
});

function system(
  credentials: readonly OpenedCredential[],
  { say, country }: PaperWords,
  language: string,
): PaperBlock[] {
  const countries = credentials.flatMap(({ credential }) => {
    const code = credential.issuerCountry?.value ?? credential.issuer.value.country;
    const issuer = partyName(credential.issuer.value, language).text;
    return code ? [`${country(code)} (${issuer})`] : [];
  });
  const named = [...new Set(countries)].join(', ');
  return [
    cairn(say('system')),
    ...(named === '' ? [] : [cairn(say('system.country', { countries: named }))]),
  ];
}
