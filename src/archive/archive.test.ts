import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDirectory, type ArchiveEntry } from './directory.ts';
import { unpack } from './unpack.ts';
import { writeZip } from './write-zip.ts';

const roomy = 1_000_000;
const entriesIn = (zip: Uint8Array): ArchiveEntry[] => {
  const entries = readDirectory(zip, roomy);
  if (!Array.isArray(entries)) throw new Error(String(entries));
  return entries;
};
const bytesOf = (entry: ArchiveEntry | undefined) => {
  const bytes = entry && unpack(entry, roomy);
  return bytes instanceof Uint8Array ? bytes : undefined;
};
const text = (value: string) => new TextEncoder().encode(value);
const members = fc.uniqueArray(
  fc.record({
    // A name with a slash at its end is a folder's.
    path: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((path) => `${path}x`),
    bytes: fc.uint8Array({ maxLength: 400 }),
  }),
  { selector: (member) => member.path, maxLength: 6 },
);

describe('an archive', () => {
  test('gives back what was packed', async () => {
    await fc.assert(
      fc.asyncProperty(members, async (packed) => {
        const entries = entriesIn(await writeZip(packed));
        expect(entries.map((entry) => ({ path: entry.path, bytes: unpack(entry, roomy) }))).toEqual(packed);
      }),
    );
  });

  test('reads what other tools pack, stored members and comments included', () => {
    const zip = zipSync({
      'a.txt': [text('alpha'), { level: 0 }],
      'b/c.txt': [text('x'.repeat(5000)), { level: 9 }],
    });
    const withComment = new Uint8Array([...zip, 0x50, 0x4b, 0x03]);
    withComment[zip.length - 2] = 3;
    const entries = entriesIn(withComment);
    expect(entries.map((entry) => entry.path)).toEqual(['a.txt', 'b/c.txt']);
    expect(new TextDecoder().decode(bytesOf(entries[0]))).toBe('alpha');
    expect(bytesOf(entries[1])).toHaveLength(5000);
  });

  test('gives nothing, or members of the size they gave, whatever byte is changed', async () => {
    const zip = await writeZip([
      { path: 'wallet.json', bytes: text('{"a":1}') },
      { path: 'b', bytes: text('b'.repeat(900)) },
    ]);
    for (let at = 0; at < zip.length; at += 1) {
      for (const flipped of [0x01, 0x80, 0xff]) {
        const damaged = zip.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flipped;
        const entries = readDirectory(damaged, roomy);
        for (const entry of Array.isArray(entries) ? entries : []) {
          const bytes = unpack(entry, roomy);
          if (bytes instanceof Uint8Array) expect(bytes).toHaveLength(entry.size);
        }
      }
    }
  });

  test('is not unpacked beyond what is allowed', () => {
    const [entry] = entriesIn(zipSync({ bomb: new Uint8Array(5000) }, { level: 9 }));
    expect(entry && unpack(entry, 4999)).toBe('too-large');
    expect(entry && unpack(entry, 5000)).toHaveLength(5000);
  });

  test('stops a member that grows beyond the size it gave', () => {
    const zip = zipSync({ bomb: new Uint8Array(5_000_000) }, { level: 9 });
    const view = new DataView(zip.buffer);
    const directoryAt = view.getUint32(zip.length - 6, true);
    view.setUint32(directoryAt + 24, 100, true);
    const [entry] = entriesIn(zip);
    expect(entry?.size).toBe(100);
    expect(entry && unpack(entry, roomy)).toBeNull();
  });

  test.each(['', 'PK', 'not an archive at all, only text that is long enough'])('refuses %j', (content) => {
    expect(readDirectory(text(content), roomy)).toBeNull();
  });
});
