import { describe, expect, test } from 'vitest';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { handedBytes } from './handed-files.ts';
import { createImportSession } from './import-session.ts';
import { titleFromName } from './title-from-name.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string) => handedBytes(name, bytes(name));

const unread = (name: string): InspectedFile => ({
  fileName: name,
  sha256: name,
  mediaType: name.endsWith('.pdf') ? 'application/pdf' : 'application/json',
  outcome: { ok: false, error: { code: 'not-json', data: {} } },
});

const noArchive = { membersOf: () => Promise.resolve(null) };
const reading = {
  ...noArchive,
  inspect: (source: { name: string }) => Promise.resolve(unread(source.name)),
};

describe('createImportSession', () => {
  test('reads every file in order and keeps its bytes', async () => {
    const session = createImportSession(reading);
    const names = Array.from({ length: 50 }, (_, index) => `${index}.json`);
    await session.add(names.map(file));
    const { files, total, reading: busy } = session.snapshot();
    expect(files.map(({ inspected }) => inspected.fileName)).toEqual(names);
    expect(files[7]?.bytes).toEqual(bytes('7.json'));
    expect([total, busy]).toEqual([50, false]);
  });

  test('files handed over later join the same review', async () => {
    const session = createImportSession(reading);
    await Promise.all([session.add([file('a')]), session.add([file('b')])]);
    await session.add([file('c')]);
    expect(session.snapshot().files).toHaveLength(3);
  });

  test('stopping keeps what was read, and the rest can be read later', async () => {
    let stopped = false;
    const session = createImportSession({
      ...noArchive,
      inspect: (source) => {
        if (source.name === '5' && !stopped) session.stop();
        if (source.name === '5') stopped = true;
        return Promise.resolve(unread(source.name));
      },
    });
    await session.add(Array.from({ length: 20 }, (_, index) => file(String(index))));
    const { files, total, reading: busy } = session.snapshot();
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(10);
    expect([total, busy]).toEqual([files.length, false]);
    expect(session.snapshot().rest).toHaveLength(20 - files.length);
    await session.add([file('more')]);
    expect(session.snapshot().files.at(-1)?.inspected.fileName).toBe('more');
    await session.readRest();
    expect(session.snapshot()).toMatchObject({ total: 21, rest: [] });
    expect(new Set(session.snapshot().files.map(({ inspected }) => inspected.fileName)).size).toBe(21);
  });

  test('a reader that does not start is told, and what was read stays', async () => {
    const session = createImportSession({
      ...noArchive,
      inspect: (source) =>
        source.name === 'bad'
          ? Promise.reject(new WalletError('worker-failed'))
          : Promise.resolve(unread(source.name)),
    });
    await session.add([file('a'), file('bad')]);
    expect(session.snapshot()).toMatchObject({ failure: 'worker-failed', reading: false });
    expect(session.snapshot().files).toHaveLength(1);
  });

  test('an archive is opened before it is read, one level deep', async () => {
    const session = createImportSession({
      ...reading,
      membersOf: ({ name }) =>
        Promise.resolve(
          name.endsWith('.zip')
            ? {
                ok: true,
                value: ['a.json', 'deep/b.pdf', 'c.zip'].map((name) => ({ name, bytes: bytes(name) })),
              }
            : null,
        ),
    });
    const totals = new Set<number>();
    session.subscribe(() => totals.add(session.snapshot().total));
    await session.add([file('all.zip'), file('last.json')]);
    const { files, total, evidence } = session.snapshot();
    expect(files.map(({ inspected }) => inspected.fileName).toSorted()).toEqual([
      'all.zip › a.json',
      'all.zip › c.zip',
      'all.zip › deep/b.pdf',
      'last.json',
    ]);
    expect([total, [...totals]]).toEqual([4, [4]]);
    expect([...evidence.values()]).toEqual(['b']);
  });

  test('an archive that cannot be opened is one file with its reason', async () => {
    const session = createImportSession({
      ...reading,
      membersOf: () => Promise.resolve({ ok: false, error: { code: 'archive-locked', data: {} } }),
    });
    await session.add([file('locked.zip')]);
    const [only] = session.snapshot().files;
    expect(only?.inspected).toMatchObject({
      fileName: 'locked.zip',
      sha256: 'locked.zip',
      outcome: { error: { code: 'archive-locked' } },
    });
    expect(only?.bytes).toEqual(bytes('locked.zip'));
  });

  test('a certificate in PDF is meant as evidence', async () => {
    const session = createImportSession(reading);
    await session.add([file('a.json'), file('Course 2025.pdf')]);
    expect([...session.snapshot().evidence]).toEqual([[1, 'Course 2025']]);
  });

  test('reading again puts new readings in their places and leaves choices alone', async () => {
    let times = 0;
    const outcome = {
      ok: true as const,
      value: { format: 'open-badges-3' as const, packaging: 'json' as const, credentials: [], unread: [] },
    };
    const session = createImportSession({
      ...noArchive,
      inspect: ({ name }) => {
        times += 1;
        const read = unread(name);
        return Promise.resolve(
          name.endsWith('.json') ? { ...read, sha256: `${name} ${times}`, outcome } : read,
        );
      },
    });
    await session.add(['a.json', 'left out.pdf', 'kept.pdf', 'b.json'].map(file), { samples: true });
    session.choose({
      unticked: new Set(['0.0']),
      kept: new Set(['3.0']),
      evidence: new Map([[2, 'My course']]),
    });
    await session.readAgain();
    const { files, unticked, kept, evidence, total, samples, reading: busy } = session.snapshot();
    expect(files.map(({ inspected }) => inspected.sha256)).toEqual([
      'a.json 5',
      'left out.pdf',
      'kept.pdf',
      'b.json 6',
    ]);
    expect([[...unticked], [...kept], [...evidence]]).toEqual([['0.0'], ['3.0'], [[2, 'My course']]]);
    expect([total, samples, busy]).toEqual([4, true, false]);
  });

  test('a file that cannot be opened, or is far too large, is told and stops nothing', async () => {
    const session = createImportSession(reading);
    await session.add([
      { name: 'gone', size: 1, bytes: () => Promise.reject(new Error('gone')) },
      { name: 'film', size: 5e9, bytes: () => Promise.resolve('too-large' as const) },
      file('a'),
    ]);
    const { files } = session.snapshot();
    expect(files).toHaveLength(3);
    expect(
      files.map(({ bytes: kept, inspected: { outcome } }) => [
        kept === null,
        outcome.ok || outcome.error.code,
      ]),
    ).toEqual([
      [true, 'file-gone'],
      [true, 'file-too-large'],
      [false, 'not-json'],
    ]);
  });

  test('clearing and going back', async () => {
    const session = createImportSession(reading);
    await session.add([file('a')]);
    const before = session.snapshot();
    session.clear();
    expect(session.snapshot().total).toBe(0);
    session.restore(before);
    expect(session.snapshot().files).toHaveLength(1);
  });
});

test('a title from a file name', () => {
  expect(titleFromName('zertifikat drohne 2025 (final).pdf')).toBe('zertifikat drohne 2025 (final)');
  expect(titleFromName('.pdf')).toBe('.pdf');
});
