import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveMembers } from '#src/formats/archive/members.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { paperOptions } from '../../../scripts/share/paper-options.ts';
import { makeArchive } from '../index.ts';

const options = { ...paperOptions(null), viewAddress: 'https://wallet.example/view' };
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const names = [
  'a.json',
  'a.json',
  'index.html',
  '__proto__',
  '../../etc/pass<wd>.json',
  'café "1".json',
  '--help',
];
const portfolio = buildPortfolio({
  holderName: '<script>alert(1)</script>',
  message: 'First line\n<img src=x onerror=alert(1)>',
  originals: names.map((name, at) => buildOriginal({ at }, name)),
  ownRecords: [{ title: 'Sample record', text: 'Helped & learned', date: '2026-05-01', file: 1 }],
});

test('holds every original byte for byte under a name of its own, whatever it was called', async () => {
  const members = unzipSync(await makeArchive(portfolio, [], options));
  const originals = Object.entries(members).slice(2);
  expect(originals.map(([, bytes]) => text(bytes))).toEqual(
    portfolio.originals.map(({ bytes }) => text(bytes)),
  );
  expect(originals.map(([name]) => name)).toEqual([
    'a.json',
    'a (2).json',
    'index (2).html',
    '_proto_',
    '-..-etc-pass-wd-.json',
    'café -1-.json',
    '--help',
  ]);
  expect(await makeArchive(portfolio, [], options)).toEqual(await makeArchive(portfolio, [], options));
});

test('the index names every file with its hash, links to it, and nothing in it becomes markup', async () => {
  const page = text(unzipSync(await makeArchive(portfolio, [], options))['index.html']);
  for (const { bytes } of portfolio.originals)
    expect(page).toContain(createHash('sha256').update(bytes).digest('hex'));
  expect(page).toContain('href="caf%C3%A9%20-1-.json"');
  expect(page).toContain('https://wallet.example/view');
  expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/u);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('what the holder says is there as text with the name of the file beside it', async () => {
  const said = text(unzipSync(await makeArchive(portfolio, [], options))['own-records.txt']);
  expect(said).toContain('Sample record');
  expect(said).toContain('Helped & learned');
  expect(said).toContain('a (2).json');
  const silent = await makeArchive(buildPortfolio(), [], options);
  expect(Object.keys(unzipSync(silent))).toEqual(['index.html', 'sample.json']);
});

test('whoever reads the archive as credentials passes over the list', async () => {
  const read = archiveMembers(await makeArchive(portfolio, [], options));
  expect(read?.ok && read.value.length).toBe(names.length);
});
