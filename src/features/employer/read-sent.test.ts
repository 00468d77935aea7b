import { expect, test } from 'vitest';
import { readSent } from './read-sent.ts';
import { nothingSent } from './sent.ts';

const page = '<!doctype html><p>portfolio of a sample';
const reading = {
  inspector: { membersOf: () => Promise.resolve(null), codeIn: () => Promise.resolve(null) },
  fragmentIn: (text: string) => Promise.resolve(text === page ? '2.AAAA' : null),
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
