import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWebPage } from '../../src/sharing/index.ts';
import { pdfWith } from '../../src/test/pdf-with.ts';
import { runOpen } from '../open/run-open.ts';
import { inspectFile } from '../inspect/inspect-file.ts';
import { runShare } from './run-share.ts';

const now = new Date('2026-11-21T00:00:00Z');
const at = ['--now', now.toISOString()];
const sample = (name: string) => join(import.meta.dirname, '../../public/samples', name);
const files = ['cas-sustainable-building.json', 'circular-materials.jwt', 'timber-engineering.json'].map(
  sample,
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-share-'));
  writeFileSync(join(folder, 'passphrase'), 'four hills of slate\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The name of a file is its path for one command and what the sharer called it for the other. */
type Line = Awaited<ReturnType<typeof runOpen>>['lines'][number];
const nameless = (line: Line) => ({ ...line, file: '' });
const inspected = (names: readonly string[]) =>
  Promise.all(
    names.map(async (name) =>
      nameless(await inspectFile({ name, bytes: new Uint8Array(readFileSync(name)) }, now, {})),
    ),
  );
const opened = async (...words: readonly string[]) => {
  const { lines, opened: isOpen } = await runOpen([...words, ...at], now);
  return { isOpen, told: lines.map(nameless) };
};

describe('what is shared from the shell opens there with the same answers', { timeout: 60_000 }, () => {
  test('as a link, plain and locked', async () => {
    const { content } = await runShare(['--to', 'link', ...at, ...files], now);
    expect(await opened(String(content))).toEqual({ isOpen: true, told: await inspected(files) });
    const locked = ['--passphrase-file', join(folder, 'passphrase')];
    const secret = await runShare(['--to', 'link', ...locked, ...at, ...files.slice(0, 1)], now);
    expect(await opened(String(secret.content), ...locked)).toEqual({
      isOpen: true,
      told: await inspected(files.slice(0, 1)),
    });
    expect((await opened(String(secret.content))).told).toMatchObject([
      { problem: { code: 'passphrase-needed' } },
    ]);
  });

  test('as a web page', async () => {
    const link = String((await runShare(['--to', 'link', ...at, ...files], now)).content);
    const shell =
      '<html><script type="application/vnd.cairn.portfolio" id="cairn-portfolio"></script></html>';
    const page = join(folder, 'portfolio.html');
    writeFileSync(page, makeWebPage(shell, link.slice(link.indexOf('#') + 1)));
    expect(await opened(page)).toEqual({ isOpen: true, told: await inspected(files) });
  });

  test('as a PDF: each original attached to it is told as the file it is', async () => {
    const { content } = await runShare(['--to', 'pdf', ...at, ...files], now);
    const file = join(folder, 'shared.pdf');
    writeFileSync(file, content);
    expect(await opened(file)).toEqual({ isOpen: true, told: await inspected(files) });
  });

  test('a PDF whose attached files are not those of its portfolio is told so', async () => {
    const [badge = ''] = files;
    const file = join(folder, 'changed.pdf');
    const words = new TextEncoder().encode('cairn-portfolio:2.changed');
    writeFileSync(file, await pdfWith(words, new Uint8Array(readFileSync(badge))));
    const { isOpen, told } = await opened(file);
    expect(isOpen).toBe(false);
    expect(told).toMatchObject([{ problem: { code: 'portfolio-changed' }, credentials: [] }]);
  });

  test('as a ZIP and a presentation: every credential is there, with its verdict', async () => {
    const alone = (await inspected(files)).flatMap(({ credentials }) => credentials);
    const verdicts = (told: readonly { title: string | null; standing: string }[]) =>
      told.map(({ title, standing }) => [title, standing]);
    for (const to of ['zip', 'vp']) {
      const { content } = await runShare(['--to', to, ...at, ...files], now);
      const file = join(folder, `shared.${to}`);
      writeFileSync(file, content);
      const [told] = (await opened(file)).told;
      expect(verdicts(told?.credentials ?? []), to).toEqual(verdicts(alone));
    }
  });

  test('a broken link is told so', async () => {
    const { content } = await runShare(['--to', 'link', ...at, ...files], now);
    const { isOpen, told } = await opened(String(content).slice(0, -5));
    expect(isOpen).toBe(false);
    expect(told).toMatchObject([{ problem: { code: 'link-truncated' }, credentials: [] }]);
  });
});

test('what no link can hold is refused with the ways that take it, and those do', async () => {
  const large = join(folder, 'large.bin');
  writeFileSync(large, randomBytes(2_100_000));
  for (const to of ['link', 'html'])
    await expect(runShare(['--to', to, ...at, large], now)).rejects.toThrow('--to zip and --to pdf take it');
  for (const to of ['zip', 'pdf'])
    expect((await runShare(['--to', to, ...at, large], now)).content.length).toBeGreaterThan(2_100_000);
}, 60_000);

test('wrong words end with 2 and a sentence', async () => {
  const script = join(import.meta.dirname, '../share.ts');
  const ended = await new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, '--to', 'pigeon', 'x'], (error, _out, said) => {
      resolve({ code: error?.code, said });
    });
  });
  expect(ended.code).toBe(2);
  expect(ended.said).toContain('--to names no channel');
}, 60_000);
