import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { badge3 } from '../fixtures/documents.ts';
import { jsonFile, utf8 } from '../fixtures/files.ts';
import { readBytes } from '../fixtures/read.ts';
import { createCredentialReader } from '../index.ts';

const part = utf8('<x/>');
const openXml = (folder: string) =>
  zipSync({ '[Content_Types].xml': part, [`${folder}/document.xml`]: part });
const stated = (mimetype: string) => zipSync({ mimetype: utf8(mimetype), 'content.xml': part }, { level: 0 });
/** The head of a compound file, and a directory with one name in it. */
const older = (stream: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(504).fill(0),
    ...Array.from(utf8(stream)).flatMap((byte) => [byte, 0]),
  ]);

describe('a document of another program is told by what it is', () => {
  it.each([
    ['docx', openXml('word'), 'text', /wordprocessingml/],
    ['xlsx', openXml('xl'), 'table', /spreadsheetml/],
    ['pptx', openXml('ppt'), 'slides', /presentationml/],
    ['odt', stated('application/vnd.oasis.opendocument.text'), 'text', /opendocument.text$/],
    ['ods', stated('application/vnd.oasis.opendocument.spreadsheet'), 'table', /spreadsheet$/],
    ['odp', stated('application/vnd.oasis.opendocument.presentation-template'), 'slides', /template$/],
    ['odg', stated('application/vnd.oasis.opendocument.graphics'), 'drawing', /graphics$/],
    ['epub', stated('application/epub+zip'), 'book', /epub/],
    ['a document of its own kind', stated('application/x-sample'), 'office', /zip$/],
    ['apk', zipSync({ 'AndroidManifest.xml': part }), 'program', /android/],
    ['jar', zipSync({ 'META-INF/MANIFEST.MF': part }), 'program', /java/],
    ['pages', zipSync({ 'Index/Document.iwa': part }), 'office', /iwork/],
    ['doc', older('WordDocument'), 'text', /msword/],
    ['xls', older('Workbook'), 'table', /excel/],
    ['ppt', older('PowerPoint Document'), 'slides', /powerpoint/],
    ['msg', older('__substg1.0_0037001F'), 'mail', /outlook/],
    ['msi', older('Property'), 'office', /ole/],
    ['rtf', utf8('{\\rtf1 Certificate}'), 'text', /rtf/],
  ])('%s', async (_, bytes, kind, mediaType) => {
    expect(await readBytes(bytes)).toEqual({ code: 'office-document', data: { kind } });
    const reader = createCredentialReader();
    expect(await reader.membersOf({ name: 'x', bytes })).toBeNull();
    expect((await reader.read({ name: 'x', bytes })).mediaType).toMatch(mediaType);
  });

  it('and an archive of credentials is none', async () => {
    const bytes = zipSync({ 'word/badge.json': jsonFile(badge3), 'META-INF/notes.txt': utf8('x') });
    expect((await createCredentialReader().membersOf({ name: 'x', bytes }))?.ok).toBe(true);
  });
});
