import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { inspectNamed } from './inspect-file.ts';
import { namedFiles, type NamedFile } from './named-files.ts';
import { parseArguments } from './parse-arguments.ts';
import { problemSentence } from './problem-sentence.ts';
import { readUrlMap } from './url-map.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-inspect-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
mkdirSync(join(folder, 'tables'));
mkdirSync(join(folder, 'files/inner'), { recursive: true });
writeFileSync(join(folder, 'tables/map.json'), JSON.stringify({ 'https://a.example/1': 'files/a.json' }));
writeFileSync(join(folder, 'files/a.json'), '{}');
writeFileSync(join(folder, 'files/inner/b.json'), '{}');
const today = new Date('2026-11-21T00:00:00Z');

test('folders are read recursively, in a fixed order, and once each', () => {
  const { paths, now, urlMapFile } = parseArguments(['--json', join(folder, 'files')], today);
  symlinkSync(join(folder, 'files'), join(folder, 'files/inner/round'));
  expect(paths.flatMap(namedFiles).map(({ name }) => name)).toEqual([
    join(folder, 'files/a.json'),
    join(folder, 'files/inner/b.json'),
  ]);
  expect([now, urlMapFile]).toEqual([today, null]);
});

test('what is not there, and what breaks the reading, has its line too', async () => {
  const line = async (file: NamedFile) => (await inspectNamed(file, today, {})).problem?.code;
  const [missing] = namedFiles(join(folder, 'no such file'));
  expect(missing && (await line(missing))).toBe('file-not-found');
  const [linked] = namedFiles(join(folder, 'files/a.json/b'));
  expect(linked && (await line(linked))).toBe('file-not-readable');
  const broken = { name: 'x', open: () => ok(null as unknown as Uint8Array<ArrayBuffer>) };
  await expect(line(broken)).resolves.toBe('tool-broke');
});

test('the clock can be set', () => {
  expect(parseArguments(['--now', '2025-01-01T00:00:00Z', folder], today).now.toISOString()).toBe(
    '2025-01-01T00:00:00.000Z',
  );
});

test.each([[['--now', 'soon', '.']], [['--now']], [['--sample', '.']], [[]]])(
  '%j is refused with the usage',
  (words) => {
    expect(() => parseArguments(words, today)).toThrow('usage');
  },
);

test('paths of the url map start in the folder above it; what it lacks has no answer', async () => {
  const source = readUrlMap(join(folder, 'tables/map.json'));
  expect(await source('https://a.example/1')).toMatchObject({
    ok: true,
    value: { bytes: new TextEncoder().encode('{}'), fetchedAt: null },
  });
  expect(await source('https://a.example/2')).toEqual({ ok: false, error: { reason: 'no-answer' } });
});

test('a url map without its files, or none at all', async () => {
  writeFileSync(join(folder, 'tables/torn.json'), JSON.stringify({ 'https://a.example/1': 'gone', b: 1 }));
  expect(await readUrlMap(join(folder, 'tables/torn.json'))('https://a.example/1')).toMatchObject({
    ok: false,
  });
  writeFileSync(join(folder, 'tables/none.json'), 'none');
  expect(() => readUrlMap(join(folder, 'tables/none.json'))).toThrow('cannot be read');
});

test('a problem is told in the words of the app', () => {
  expect(problemSentence({ code: 'empty-file', data: {} })).toMatch(/[.]$/);
});
