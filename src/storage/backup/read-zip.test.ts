import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const roomy = 1_000_000;
const text = (value: string) => new TextEncoder().encode(value);
const members = fc.uniqueArray(
  fc.record({
    path: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    bytes: fc.uint8Array({ maxLength: 400 }),
  }),
  { selector: (member) => member.path, maxLength: 6 },
);

describe('readZip', () => {
  test('gives back what writeZip packed', async () => {
    await fc.assert(
      fc.asyncProperty(members, async (packed) => {
        const entries = readZip(await writeZip(packed), roomy);
        expect(entries.map((entry) => ({ path: entry.path, bytes: entry.unpack() }))).toEqual(packed);
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
    const entries = readZip(withComment, roomy);
    expect(entries.map((entry) => entry.path)).toEqual(['a.txt', 'b/c.txt']);
    expect(new TextDecoder().decode(entries[0]?.unpack())).toBe('alpha');
    expect(entries[1]?.unpack()).toHaveLength(5000);
  });

  test('ends with an error or with members of the size they gave, whatever byte is changed', async () => {
    const zip = await writeZip([
      { path: 'wallet.json', bytes: text('{"a":1}') },
      { path: 'b', bytes: text('b'.repeat(900)) },
    ]);
    for (let at = 0; at < zip.length; at += 1) {
      for (const flipped of [0x01, 0x80, 0xff]) {
        const damaged = zip.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flipped;
        try {
          for (const entry of readZip(damaged, roomy)) expect(entry.unpack()).toHaveLength(entry.size);
        } catch (cause) {
          expect(cause).toBeInstanceOf(Error);
        }
      }
    }
  });

  test('refuses an archive that says it unpacks to more than allowed, before unpacking', () => {
    const zip = zipSync({ bomb: new Uint8Array(5000) }, { level: 9 });
    expect(() => readZip(zip, 4999)).toThrow('unpacks to too much');
    expect(readZip(zip, 5000)).toHaveLength(1);
  });

  test('stops a member that grows beyond the size it gave', () => {
    const zip = zipSync({ bomb: new Uint8Array(5_000_000) }, { level: 9 });
    const view = new DataView(zip.buffer);
    const directoryAt = view.getUint32(zip.length - 6, true);
    view.setUint32(directoryAt + 24, 100, true);
    const [entry] = readZip(zip, 1000);
    expect(entry?.size).toBe(100);
    expect(() => entry?.unpack()).toThrow(RangeError);
  });

  test.each(['', 'PK', 'not an archive at all, only text that is long enough'])('refuses %j', (content) => {
    expect(() => readZip(text(content), roomy)).toThrow();
  });
});
