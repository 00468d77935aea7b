import PDFDocument from 'pdfkit';
import { fileNames } from '#src/domain/portfolio/file-names.ts';
import type { MadePaper, PaperOptions } from '#src/domain/portfolio/delivery.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { createLinkCodec } from '../link/create-link-codec.ts';
import { makeCodes } from '../qr/make-codes.ts';
import type { PaperBlock } from './block.ts';
import { plain } from './credential-blocks.ts';
import { drawBlocks, drawFeet } from './draw-blocks.ts';
import { paperBlocks } from './paper-blocks.ts';
import { paperPortfolioName, writePaperPortfolio } from './paper-portfolio.ts';
import { createTypesetter } from './typesetter.ts';

/**
 * A paper copy: a tagged PDF (PDF/A-3a as its maker declares it) in the order of the Diploma Supplement, with the
 * originals attached byte for byte. Nothing in it can be checked but the attachments.
 *
 * @param credentials - what the originals hold, as they were checked on this device
 */
export async function makePdf(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  options: PaperOptions,
): Promise<MadePaper> {
  const { words, language } = options;
  const title = portfolio.holderName
    ? words.say('title', { name: portfolio.holderName })
    : words.say('title.plain');
  const code = codeFor(options.link);
  const doc = new PDFDocument({
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    size: 'A4',
    margin: 0,
    bufferPages: true,
    // The standard fonts hold Latin only and are not embedded; ours are registered below.
    font: null as unknown as string,
    info: { Title: title, Creator: 'Cairn', Producer: 'Cairn', CreationDate: new Date(portfolio.sharedOn) },
  });
  const finished = collected(doc);
  const set = createTypesetter(doc, options.fonts);
  const blocks = paperBlocks(portfolio, credentials, words, language, code !== null);
  drawBlocks(doc, set, [...blocks, ...missingNote(blocks, set, words)], code);
  drawFeet(doc, set, (page, count) => `${title} · ${words.say('page', { page, count })}`);
  attachFiles(doc, portfolio, await writePaperPortfolio(portfolio, createLinkCodec()));
  doc.end();
  return { bytes: await finished, hasCode: code !== null, missing: set.missing() };
}

function codeFor(link: string | null) {
  if (link === null) return null;
  const [address = '', fragment = ''] = link.split('#');
  const [code, ...more] = makeCodes(address, fragment);
  return code && more.length === 0 ? code.matrix : null;
}

/** Which characters no font draws is known once all text was measured; the note itself is plain Latin. */
function missingNote(
  blocks: readonly PaperBlock[],
  set: ReturnType<typeof createTypesetter>,
  { say }: PaperOptions['words'],
): PaperBlock[] {
  for (const block of blocks) {
    const runs =
      block.kind === 'table'
        ? block.rows.flat()
        : block.kind === 'list'
          ? block.items
          : block.kind === 'code'
            ? [plain(block.caption)]
            : [block.run];
    for (const { text } of runs) set.lines(text, 'regular', 10, Number.MAX_SAFE_INTEGER);
  }
  const missing = set.missing();
  if (missing.length === 0) return [];
  const codes = missing
    .slice(0, 20)
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const listed = codes.join(', ') + (missing.length > codes.length ? ' …' : '');
  return [
    {
      kind: 'text',
      run: plain(say('characters', { count: missing.length, codes: listed })),
      voice: 'cairn',
      look: 'small',
    },
  ];
}

/**
 * Associated files (ISO 19005-3): `Source` is what the page was made from, `Data` a file beside the holder's words,
 * `Supplement` what those words are made from (ISO 32000-2, table 43).
 *
 * @param words - see `writePaperPortfolio`
 */
function attachFiles(
  doc: PDFKit.PDFDocument,
  { originals, ownRecords, sharedOn }: Portfolio,
  words: string | null,
): void {
  const attach = (name: string, type: string, bytes: Uint8Array, relationship: string) => {
    doc.file(
      Uint8Array.from(bytes) as unknown as string,
      {
        name,
        type,
        creationDate: new Date(sharedOn),
        modifiedDate: new Date(sharedOn),
        relationship,
      } as PDFKit.Mixins.PDFAttachmentOptions,
    );
  };
  const names = fileNames([...originals.map(({ fileName }) => fileName), paperPortfolioName]);
  const besideRecords = new Set(ownRecords.map(({ file }) => file));
  originals.forEach(({ bytes, mediaType }, position) => {
    attach(names[position] ?? '', mediaType, bytes, besideRecords.has(position) ? 'Data' : 'Source');
  });
  if (words !== null) attach(names.at(-1) ?? '', 'text/plain', new TextEncoder().encode(words), 'Supplement');
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => {
      const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      resolve(whole);
    });
  });
}
