import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
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

test('folders are read recursively, in a fixed order', () => {
  const { files, now, urlMapFile } = parseArguments(['--json', join(folder, 'files')], today);
  expect(files).toEqual([join(folder, 'files/a.json'), join(folder, 'files/inner/b.json')]);
  expect([now, urlMapFile]).toEqual([today, null]);
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

test('a problem is told in the words of the app', () => {
  expect(problemSentence({ code: 'empty-file', data: {} })).toMatch(/[.]$/);
});
