import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { badge3, plainVc } from '../fixtures/documents.ts';
import { jsonFile, utf8 } from '../fixtures/files.ts';
import { problemOf } from '../fixtures/read.ts';
import { createCredentialReader } from '../index.ts';
import { limits } from '../limits.ts';

const reader = createCredentialReader();

const open = (bytes: Uint8Array) => reader.membersOf({ name: 'sample.zip', bytes });

async function namesIn(bytes: Uint8Array): Promise<string[] | string | null> {
  const members = await open(bytes);
  if (members === null) return null;
  return members.ok ? members.value.map(({ name }) => name) : members.error.code;
}

/** Where a number of the first entry stands in the directory; the same in its own header. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 22 + 16, true);
  if (size === 2) view.setUint16(directory + offset, value, true);
  else view.setUint32(directory + offset, value, true);
  return copy;
}

const field = { flags: 8, method: 10, packed: 20, size: 24, header: 42 } as const;
const one = zipSync({ 'a.json': jsonFile(badge3) });

describe('an archive', () => {
  it('hands out its files under their paths, byte for byte', async () => {
    const files = {
      'a.json': jsonFile(badge3),
      'folder/deeper/b.json': jsonFile(plainVc),
      'ä – 1.txt': utf8('x'),
    };
    for (const level of [0, 9] as const) {
      const members = await open(zipSync(files, { level }));
      expect(
        members?.ok && Object.fromEntries(members.value.map(({ name, bytes }) => [name, bytes])),
      ).toEqual(files);
    }
  });

  it('leaves out folders and what systems put beside files', async () => {
    const nothing = new Uint8Array(0);
    const bytes = zipSync({
      'folder/': nothing,
      'folder/a.json': jsonFile(badge3),
      '__MACOSX/folder/._a.json': utf8('x'),
      'folder/.DS_Store': utf8('x'),
      'folder/._a.json': utf8('x'),
      'Thumbs.db': utf8('x'),
      'folder/desktop.ini': utf8('x'),
    });
    expect(await namesIn(bytes)).toEqual(['folder/a.json']);
  });

  it('keeps names that lead out of folders as the plain text they are, and every file of one name', async () => {
    const path = '../../etc/passwd';
    const twice = zipSync({ [path]: utf8('1'), 'b.json': utf8('2') });
    expect(await namesIn(twice)).toEqual([path, 'b.json']);
    const text = new TextDecoder('latin1').decode(zipSync({ 'a.json': utf8('1'), 'b.json': utf8('2') }));
    const same = Uint8Array.from(text.replaceAll('b.json', 'a.json'), (letter) => letter.charCodeAt(0));
    expect(await namesIn(same)).toEqual(['a.json', 'a.json']);
  });

  it('is nothing where the file is none, or a document that is packed like one', async () => {
    expect(await namesIn(jsonFile(badge3))).toBeNull();
    expect(await namesIn(new Uint8Array(0))).toBeNull();
    const document = zipSync({ '[Content_Types].xml': utf8('<x/>'), 'word/document.xml': utf8('<x/>') });
    expect(await namesIn(document)).toBeNull();
    expect(await problemOf(document)).toBe('office-document');
  });

  it('is never opened inside another', async () => {
    const members = await open(zipSync({ 'inner.zip': one }));
    expect(members?.ok && (await problemOf(members.value[0]?.bytes ?? new Uint8Array(0)))).toBe(
      'archive-in-archive',
    );
  });

  it('is not taken apart where it is a backup of a wallet', async () => {
    const wallet = strToU8(JSON.stringify({ format: 'cairn-backup', version: 1 }));
    expect(await namesIn(zipSync({ 'wallet.json': wallet, 'originals/x': utf8('x') }))).toBe('wallet-backup');
    expect(await namesIn(zipSync({ 'wallet.json': utf8('{"my":"wallet"}') }))).toEqual(['wallet.json']);
  });

  it.each([
    ['empty-file', zipSync({})],
    ['empty-file', zipSync({ 'folder/': new Uint8Array(0) })],
    ['archive-damaged', utf8('PK\u0003\u0004')],
    ['archive-damaged', one.subarray(0, one.length - 30)],
    ['archive-locked', patched(one, field.flags, 1, 2)],
    ['archive-damaged', patched(one, field.method, 12, 2)],
    ['archive-damaged', patched(one, field.header, 7)],
    ['archive-damaged', patched(one, field.packed, 0xfffffff)],
    ['archive-damaged', patched(one, field.size, 10)],
    ['archive-damaged', patched(one, field.size, 900_000)],
    ['archive-too-large', patched(one, field.size, 15_000_000)],
    ['archive-too-large', patched(one, field.size, 0xfffffff0)],
    ['archive-too-large', zipSync({ 'zeros.json': new Uint8Array(limits.archiveMemberBytes + 1) })],
    ['archive-too-large', zipSync({ 'zeros.json': new Uint8Array(5_000_000) })],
  ])('is refused with %s', async (code, bytes) => {
    expect(await namesIn(bytes)).toBe(code);
  });

  it('does not unpack what only together is too much', async () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, at) => ((at * 7919) % 251) ^ (at >> 3));
    const bytes = zipSync(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, noise])));
    const view = new DataView(bytes.buffer);
    for (let at = view.getUint32(bytes.length - 6, true); view.getUint32(at, true) === 0x02014b50; at += 47)
      view.setUint32(at + field.size, limits.archiveMemberBytes, true);
    expect(await namesIn(bytes)).toBe('archive-too-large');
  });

  it('does not unpack a crowd', async () => {
    const crowd = Object.fromEntries(
      Array.from({ length: limits.archiveEntries + 1 }, (_, at) => [String(at), new Uint8Array(0)]),
    );
    expect(await namesIn(zipSync(crowd, { level: 0 }))).toBe('archive-too-large');
  });

  it('is answered whatever its bytes say', async () => {
    const archive = zipSync({ 'a.json': jsonFile(badge3), 'b/c.json': jsonFile(plainVc) });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), fc.nat(30), async (position, byte, cut) => {
        const at = position % archive.length;
        const changed = Uint8Array.from(archive);
        changed[at] = byte;
        const shorter = Uint8Array.from([...archive.subarray(0, at), ...archive.subarray(at + cut)]);
        for (const bytes of [changed, archive.subarray(0, at), shorter]) {
          const names = await namesIn(bytes);
          expect(names === null || Array.isArray(names) || /^[a-z-]+$/.test(names)).toBe(true);
          expect(await problemOf(bytes)).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });
});
