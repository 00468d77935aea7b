import { expect, test } from 'vitest';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { readSent } from './read-sent.ts';
import { nothingSent } from './sent.ts';

const page = '<!doctype html><p>portfolio of a sample';
const [paper, changed] = ['%PDF of a sample', '%PDF of another'];
const portfolio = buildPortfolio();
const reading = {
  inspector: {
    membersOf: () => Promise.resolve(null),
    codeIn: () => Promise.resolve(null),
    portfolioIn: async ({ bytes }: SourceFile) => {
      await Promise.resolve();
      const text = new TextDecoder().decode(bytes);
      if (text === page) return { ok: true as const, value: { kind: 'link' as const, fragment: '2.AAAA' } };
      if (text === paper) return { ok: true as const, value: { kind: 'paper' as const, portfolio } };
      return text === changed
        ? { ok: false as const, error: { code: 'portfolio-changed' as const, data: {} } }
        : null;
    },
  },
  newId: () => 'id',
};
const file = (name: string, content: BlobPart) => new File([content], name);

test('pages and texts with a link are links; everything else is read as a credential', async () => {
  const sent = await readSent(
    nothingSent,
    [
      file('portfolio.html', page),
      file('link.txt', 'https://wallet.example/view#2.BBBB'),
      file('credential.json', '{"id":"https://issuer.example/view#2.CCCC"}'),
      file('other.html', '<p>#2.DDDD'),
      file('badge.png', new Uint8Array([0x89, 0x50, 0, 0])),
    ],
    reading,
  );
  expect(sent.fragments).toEqual(['2.AAAA', '2.BBBB']);
  expect(sent.loose.map(({ original }) => original.fileName)).toEqual([
    'credential.json',
    'other.html',
    'badge.png',
  ]);
});

test('an archive is taken apart, and what is in none is refused with its reason', async () => {
  const members = { ok: true as const, value: [{ name: 'a.html', bytes: new TextEncoder().encode(page) }] };
  const damaged = { ok: false as const, error: { code: 'archive-damaged' as const, data: {} } };
  const sent = await readSent(nothingSent, [file('a.zip', 'PK'), file('b.zip', 'PK'), file('c.json', '')], {
    ...reading,
    inspector: {
      ...reading.inspector,
      membersOf: ({ name }) => Promise.resolve(name === 'a.zip' ? members : damaged),
    },
  });
  expect(sent.fragments).toEqual(['2.AAAA']);
  expect(sent.refusals.map(({ fileName, problem }) => `${fileName} ${problem.code}`)).toEqual([
    'b.zip archive-damaged',
    'c.json empty-file',
  ]);
});

test('a locked portfolio page asks for its passphrase as a link does, whatever else could be said of the file', async () => {
  const locked = { ok: false as const, error: { code: 'portfolio-locked' as const, data: {} } };
  const sent = await readSent(nothingSent, [file('portfolio.html', page)], {
    ...reading,
    inspector: { ...reading.inspector, membersOf: () => Promise.resolve(locked) },
  });
  expect(sent).toMatchObject({ fragments: ['2.AAAA'], refusals: [] });
});

test('a paper copy is the portfolio that it was made from; a changed one only the originals in it', async () => {
  const sent = await readSent(nothingSent, [file('a.pdf', paper), file('b.pdf', changed)], reading);
  expect(sent.papers).toEqual([{ id: 'id', portfolio }]);
  expect(sent.loose.map(({ original }) => original.fileName)).toEqual(['b.pdf']);
  expect(sent.refusals).toEqual([{ fileName: 'b.pdf', problem: { code: 'portfolio-changed', data: {} } }]);
});
