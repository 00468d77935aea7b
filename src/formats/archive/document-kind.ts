import { readDirectory } from '#src/archive/directory.ts';
import { unpack } from '#src/archive/unpack.ts';
import { limits } from '../limits.ts';
import { latin1Text, startsWith } from '../unwrap/bytes.ts';

/** A document of an office program or a reader, or a program: what a person calls it, and its media type. */
export type DocumentKind = {
  /** As sentences name it: `text`, `table`, `slides`, `drawing`, `book`, `program`, `mail` or `office`. */
  kind: string;
  mediaType: string;
};

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument.';

/** By the folder that only one program's files have (ECMA-376 part 1, annex of relationships and parts). */
const byFolder: readonly (readonly [beginning: string, DocumentKind])[] = [
  ['word/', { kind: 'text', mediaType: `${openXml}.wordprocessingml.document` }],
  ['xl/', { kind: 'table', mediaType: `${openXml}.spreadsheetml.sheet` }],
  ['ppt/', { kind: 'slides', mediaType: `${openXml}.presentationml.presentation` }],
  ['visio/', { kind: 'drawing', mediaType: 'application/vnd.ms-visio.drawing' }],
];

/** By what `mimetype` says (OpenDocument 1.3 part 2 section 3.3; EPUB 3.3 section 4.2.6.1). */
const byStatedType: readonly (readonly [beginning: string, kind: string])[] = [
  [`${openDocument}text`, 'text'],
  [`${openDocument}spreadsheet`, 'table'],
  [`${openDocument}presentation`, 'slides'],
  [`${openDocument}graphics`, 'drawing'],
  ['application/epub+zip', 'book'],
];

/** By a file that stands nowhere else. Apple's programs leave their documents open like folders. */
const byFile: readonly (readonly [file: RegExp, DocumentKind])[] = [
  [/^AndroidManifest\.xml$/, { kind: 'program', mediaType: 'application/vnd.android.package-archive' }],
  [/^META-INF\/MANIFEST\.MF$/, { kind: 'program', mediaType: 'application/java-archive' }],
  [/^Index\/Document\.iwa$/, { kind: 'office', mediaType: 'application/vnd.apple.iwork' }],
  [/^(\[Content_Types\]\.xml|mimetype)$/, { kind: 'office', mediaType: 'application/zip' }],
];

/**
 * What a file is that is an archive inside, or was one program's before: its parts are no files of the person's,
 * and no credential. Null for every other file. Told by its content, never by its name.
 */
export function documentKindOf(bytes: Uint8Array): DocumentKind | null {
  const older = olderKind(bytes);
  if (older !== null) return older;
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  const entries = readDirectory(bytes, limits.archiveEntries);
  if (!Array.isArray(entries)) return null;
  const found = byFile.find(([file]) => entries.some(({ path }) => file.test(path)))?.[1];
  if (found?.kind !== 'office') return found ?? null;
  const type = entries.find(({ path }) => path === 'mimetype');
  const text = type === undefined ? null : unpack(type, 200);
  const stated = text instanceof Uint8Array ? latin1Text(text).trim() : '';
  const kind = byStatedType.find(([beginning]) => stated.startsWith(beginning))?.[1];
  if (kind !== undefined) return { kind, mediaType: stated };
  return byFolder.find(([folder]) => entries.some(({ path }) => path.startsWith(folder)))?.[1] ?? found;
}

/** Compound files of Office up to 2003 and of Outlook ([MS-CFB] section 2.2), and Rich Text. */
function olderKind(bytes: Uint8Array): DocumentKind | null {
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]))
    return { kind: 'text', mediaType: 'application/rtf' };
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return null;
  // The directory's names are UTF-16; that of the main stream tells whose file it is.
  const names = latin1Text(bytes.subarray(0, 2_000_000)).replaceAll('\u0000', '');
  if (names.includes('WordDocument')) return { kind: 'text', mediaType: 'application/msword' };
  if (names.includes('Workbook')) return { kind: 'table', mediaType: 'application/vnd.ms-excel' };
  if (names.includes('PowerPoint Document'))
    return { kind: 'slides', mediaType: 'application/vnd.ms-powerpoint' };
  if (names.includes('__substg1.0_')) return { kind: 'mail', mediaType: 'application/vnd.ms-outlook' };
  return { kind: 'office', mediaType: 'application/x-ole-storage' };
}
