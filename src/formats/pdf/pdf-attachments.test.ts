import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { badge3, plainVc } from '../fixtures/documents.ts';
import { jsonFile, token, utf8 } from '../fixtures/files.ts';
import { pdf, type PdfOptions } from '../fixtures/pdf.ts';
import { problemOf, readAll, readBytes } from '../fixtures/read.ts';
import { limits } from '../limits.ts';
import { pdfAttachments } from './pdf-attachments.ts';

const badge = { name: 'badge.json', bytes: jsonFile(badge3) };
const course = { name: 'course – ü.jwt', bytes: utf8(token({ alg: 'ES256' }, plainVc)) };
const invoice = { name: 'invoice.xml', bytes: utf8('<?xml version="1.0"?><invoice/>') };

describe('a PDF', () => {
  it.each<[string, PdfOptions]>([
    ['in the tree of embedded files', {}],
    ['associated with the document', { named: 'associated' }],
    ['behind a note on a page', { named: 'note' }],
    ['deflated', { isDeflated: true }],
    ['named in object streams', { isDeflated: true, isPacked: true }],
    ['whose length stands elsewhere', { isDeflated: true, isLengthApart: true }],
  ])('gives the credential %s', async (_, options) => {
    const [read, ...others] = await readAll(pdf({ attachments: [badge], ...options }));
    expect(read?.credential).toMatchObject({ packaging: 'pdf', format: 'open-badges-3' });
    expect(read?.documentText).toBe(JSON.stringify(badge3));
    expect(others).toEqual([]);
  });

  it('gives all credentials attached to it, and passes over what is none', async () => {
    const outcome = await readBytes(pdf({ attachments: [invoice, badge, course], isDeflated: true }));
    expect(outcome).toMatchObject({ format: 'open-badges-3', packaging: 'pdf', unread: [] });
    expect('credentials' in outcome && outcome.credentials.map(({ secured }) => secured.kind)).toEqual([
      'none',
      'jwt',
    ]);
  });

  it('names an attached credential that is damaged beside others', async () => {
    const cut = { name: 'cut.json', bytes: jsonFile(badge3).subarray(0, -10) };
    const outcome = await readBytes(pdf({ attachments: [cut, course] }));
    expect('unread' in outcome && outcome.unread.map(({ at, problem }) => [at, problem.code])).toEqual([
      ['cut.json', 'truncated'],
    ]);
    expect(await problemOf(pdf({ attachments: [cut] }))).toBe('truncated');
  });

  it('knows the names of what is attached', () => {
    const found = pdfAttachments(pdf({ attachments: [badge, course], isPacked: true }));
    expect(found.ok && found.value.map(({ name }) => name)).toEqual(['badge.json', 'course – ü.jwt']);
  });

  it('counts what was saved last, and nothing that was taken out', async () => {
    const first = pdf({ attachments: [badge] });
    const changed = utf8('1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\n');
    expect(await problemOf(Uint8Array.from([...first, ...changed]))).toBe('pdf-without-credential');
  });

  it('does not take a PDF inside a PDF for the outer one', async () => {
    const inner = { name: 'inner.pdf', bytes: pdf({ attachments: [course] }) };
    const read = await readAll(pdf({ attachments: [inner, badge] }));
    expect(read.map(({ credential }) => credential.format)).toEqual(['open-badges-3']);
  });

  it.each([
    ['pdf-without-credential', pdf()],
    ['pdf-without-credential', pdf({ attachments: [invoice] })],
    ['pdf-locked', pdf({ attachments: [badge], isEncrypted: true })],
    ['pdf-locked', pdf({ attachments: [badge], isEncrypted: true, isPacked: true })],
    ['pdf-damaged', utf8('%PDF-1.7')],
    ['pdf-damaged', pdf({ attachments: [badge] }).subarray(0, 300)],
    ['pdf-damaged', utf8('%PDF-1.7\ntrailer<</Root 1 0 R>>')],
    [
      'pdf-without-credential',
      utf8('%PDF-1.7\n1 0 obj<</Names 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0 R>>'),
    ],
    [
      'file-too-large',
      pdf({
        attachments: [{ name: 'zeros', bytes: new Uint8Array(limits.textBytes + 1) }],
        isDeflated: true,
      }),
    ],
    ['too-many-values', pdf({ attachments: Array.from({ length: limits.pdfAttachments + 1 }, () => badge) })],
  ])('is refused with %s', async (code, bytes) => {
    expect(await problemOf(bytes)).toBe(code);
  });

  it('stops at object streams that unpack to too much', async () => {
    const zeros = zlibSync(new Uint8Array(limits.pdfUnpackedBytes + 1));
    const head = `%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length ${zeros.length}>>stream\n`;
    expect(await problemOf(Uint8Array.from([...utf8(head), ...zeros, ...utf8('\nendstream')]))).toBe(
      'too-many-values',
    );
  });

  it.each([
    ['open brackets', '['.repeat(1_000_000)],
    ['open texts', '1 0 obj ('.repeat(200_000)],
    ['open dictionaries', '1 0 obj<</A '.repeat(200_000)],
    ['streams without end', '1 0 obj<<>>stream\n'.repeat(200_000)],
    ['white space', `1${' '.repeat(2_000_000)}0 obj`],
    ['digits', '1 0 obj '.repeat(100_000) + '9'.repeat(2_000_000)],
    ['names', `1 0 obj<</${'#41'.repeat(500_000)} 1>>`],
    ['backslashes', `1 0 obj(${'\\\\'.repeat(1_000_000)}`],
  ])(
    'is answered soon, whatever it is full of: %s',
    async (_, inside) => {
      expect(await problemOf(utf8(`%PDF-1.7\n${inside}`))).toBe('pdf-damaged');
    },
    5_000,
  );

  it('is answered without throwing, whatever byte is changed', async () => {
    const sound = pdf({ attachments: [badge], isPacked: true, isDeflated: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(sound);
        changed[at] = byte;
        expect(await readBytes(changed)).toBeTypeOf('object');
      }),
    );
  });
});
