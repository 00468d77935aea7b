import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { plainBadge } from './honest.ts';
import { type HostileFile, joined, notBelieved, refused, utf8 } from './hostile-file.ts';

const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** @param length - what the chunk says of itself; absent for the truth */
function chunk(type: string, data: Uint8Array, length = data.length): Uint8Array {
  const typed = joined(utf8(type), data);
  return joined(number(length), typed, number(crc32(typed)));
}

const header = (width: number, height: number): Uint8Array =>
  chunk('IHDR', joined(number(width), number(height), Uint8Array.of(8, 6, 0, 0, 0)));
const end = chunk('IEND', new Uint8Array(0));
const picture = (...chunks: readonly Uint8Array[]): Uint8Array =>
  joined(pngSignature, header(1, 1), ...chunks, end);
const international = (text: Uint8Array, isCompressed: boolean): Uint8Array =>
  chunk('iTXt', joined(utf8('openbadgecredential\0'), Uint8Array.of(isCompressed ? 1 : 0, 0, 0, 0), text));

const zeros = (megabytes: number): Uint8Array => new Uint8Array(deflateSync(new Uint8Array(megabytes * 1e6)));
const spaces = (megabytes: number): Uint8Array =>
  new Uint8Array(deflateSync(new Uint8Array(megabytes * 1e6).fill(0x20)));

function pictures(): HostileFile[] {
  const badge = utf8(JSON.stringify(plainBadge()));
  const manyChunks = Array.from({ length: 60_000 }, () => chunk('tEXt', utf8('a\0')));
  return [
    refused('bomb-100-mb.png', picture(international(zeros(100), true))),
    refused('bomb-spaces.png', picture(international(spaces(40), true))),
    refused('bomb-old.png', picture(chunk('zTXt', joined(utf8('openbadges\0\0'), zeros(60))))),
    refused('pixels.png', joined(pngSignature, header(100_000, 100_000), international(badge, false), end)),
    refused('pixels-overflowing.png', joined(pngSignature, header(0xffffffff, 0xffffffff), end)),
    refused('lying-length.png', joined(pngSignature, header(1, 1), chunk('iTXt', badge, 0x7fffffff), end)),
    refused('lying-length-short.png', joined(pngSignature, header(1, 1), chunk('iTXt', badge, 3), end)),
    refused('negative-length.png', joined(pngSignature, header(1, 1), chunk('tEXt', badge, 0xffffffff))),
    refused('not-compressed.png', picture(international(badge, true))),
    refused('no-header.png', joined(pngSignature, international(badge, false), end)),
    refused('many-chunks.png', picture(...manyChunks)),
    refused('script-baked.png', picture(international(utf8('<script>alert(1)</script>'), false))),
    refused('address-baked.png', picture(chunk('tEXt', utf8('openbadges\0javascript:alert(1)')))),
    notBelieved('two-badges.png', picture(international(badge, false), international(utf8('{}'), false))),
    refused('only-signature.png', pngSignature),
    refused('text-called.png', 'this is no picture'),
  ];
}

function archives(): HostileFile[] {
  const badge = utf8(JSON.stringify(plainBadge()));
  const bomb = zipSync({ 'zeros.json': new Uint8Array(150_000_000) }, { level: 9 });
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${at}.json`, utf8('{}')])),
    { level: 0 },
  );
  const honest = zipSync({ 'badge.json': badge });
  const lying = honest.slice();
  // The size that the table of contents states for the one member (APPNOTE 4.3.12, offset 24).
  lying.set(Uint8Array.of(1, 0, 0, 0), centralDirectory(honest) + 24);
  const locked = honest.slice();
  locked[6] = (locked[6] ?? 0) | 1;
  const directory = centralDirectory(honest) + 8;
  locked[directory] = (locked[directory] ?? 0) | 1;
  return [
    refused('bomb.zip', bomb),
    refused('bomb-in-bomb.zip', zipSync({ 'bomb.zip': bomb })),
    refused('many-members.zip', many),
    refused('lying-size.zip', lying),
    refused('locked.zip', locked),
    refused('cut.zip', honest.slice(0, -30)),
    refused('header-only.zip', honest.slice(0, 30)),
    refused('empty.zip', zipSync({})),
    notBelieved(
      'climbing-names.zip',
      zipSync({ '../../../etc/badge.json': badge, '/root/badge.json': badge }),
    ),
    refused('script-names.zip', zipSync({ '<img src=x onerror=alert(1)>.json': utf8('{}') })),
  ];
}

const centralDirectory = (archive: Uint8Array): number =>
  Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));

const pdf = (inside: string): string => `%PDF-1.7\n${inside}\n%%EOF`;
function documents(): HostileFile[] {
  return [
    refused(
      'script.pdf',
      pdf('1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj'),
    ),
    refused(
      'launch.pdf',
      pdf('1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(cmd.exe)>>>>endobj trailer<</Root 1 0 R>>'),
    ),
    refused(
      'circle.pdf',
      pdf('1 0 obj<</Type/Catalog/Pages 1 0 R/Names 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0 R>>'),
    ),
    refused('nothing.pdf', '%PDF-1.7'),
    refused('program.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)),
    refused('photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46)),
  ];
}

/** Every sample that ships with the app, cut off in three places. */
function cut(): HostileFile[] {
  const folder = new URL('../../public/samples/', import.meta.url);
  const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as { file: string }[];
  return index.flatMap(({ file }) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    return [0.2, 0.5, 0.8].map((part) =>
      refused(`cut-${String(part * 100)}-${file}`, bytes.slice(0, Math.floor(bytes.length * part))),
    );
  });
}

export const containerAttacks = (): HostileFile[] => [...pictures(), ...archives(), ...documents(), ...cut()];
