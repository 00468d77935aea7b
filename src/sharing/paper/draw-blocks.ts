import { printedCm, quietZone, type CodeMatrix } from '#src/domain/portfolio/delivery.ts';
import { darkRuns } from '../qr/code-picture.ts';
import type { PaperBlock, PaperRun, PaperVoice } from './block.ts';
import type { FontStyle, Line, Typesetter } from './typesetter.ts';

type PdfDocument = PDFKit.PDFDocument;

/** Points. */
const margin = 56;
const lineFactor = 1.35;
const bottomMargin = 64;
const voiceIndent = 12;
const cellGap = 8;
const pointsPerCm = 28.3465;

const ink = '#17211f';
const quiet = '#4a5552';

const sizes = { 1: 22, 2: 14, 3: 11.5 } as const;

/** A line beside a voice, drawn after the text as decoration. */
type Bar = { page: number; y: number; height: number; voice: PaperVoice };

/**
 * Draws blocks from top to bottom as tagged content: headings, paragraphs, lists, tables with header cells and the code
 * as a figure (ISO 32000-1 section 14.8.4). Everything else on the page is an artifact.
 */
export function drawBlocks(
  doc: PdfDocument,
  set: Typesetter,
  blocks: readonly PaperBlock[],
  code: CodeMatrix | null,
): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  const bars: Bar[] = [];
  let page = 0;
  let y = margin;

  const pageEnd = () => doc.page.height - bottomMargin;
  const turn = () => {
    doc.addPage();
    page += 1;
    y = margin;
  };
  const room = (height: number) => {
    if (y + height > pageEnd()) turn();
  };
  const indentOf = (voice: PaperVoice) => (voice === 'cairn' ? 0 : voiceIndent);
  const styleOf = (voice: PaperVoice): FontStyle => (voice === 'issuer' ? 'issuer' : 'regular');
  const optionsOf = ({ lang }: PaperRun) => (lang === null ? {} : { lang });
  const write = (lines: readonly Line[], size: number, voice: PaperVoice, colour: string, indent = 0) => {
    const height = size * lineFactor;
    for (const line of lines) {
      room(height);
      set.drawLine(line, size, margin + indentOf(voice) + indent, y, colour);
      if (voice !== 'cairn') bars.push({ page, y, height, voice });
      y += height;
    }
  };

  const drawTable = (block: Extract<PaperBlock, { kind: 'table' }>) => {
    const table = doc.struct('Table');
    root.add(table);
    const indent = indentOf(block.voice);
    const inner = width - indent;
    const size = 10;
    block.rows.forEach((cells, rowIndex) => {
      const isHead = rowIndex === 0;
      const measured = cells.map((cell, column) => {
        const isLabel = isHead || (column === 0 && block.voice !== 'cairn');
        const style = isLabel
          ? 'bold'
          : column === 0 || block.voice === 'issuer'
            ? styleOf(block.voice)
            : 'regular';
        const cellWidth = (block.widths[column] ?? 0) * inner - cellGap;
        return { cell, lines: set.lines(cell.text, style, size, cellWidth).slice(0, 30) };
      });
      const height = Math.max(...measured.map(({ lines }) => lines.length)) * size * lineFactor + 6;
      room(height);
      const row = doc.struct('TR');
      table.add(row);
      let x = margin + indent;
      measured.forEach(({ cell, lines }, column) => {
        const [at, top] = [x, y + 3];
        const draw = () => {
          lines.forEach((line, index) => {
            set.drawLine(line, size, at, top + index * size * lineFactor, isHead ? quiet : ink);
          });
        };
        const header = isHead ? { scope: 'Column' as const } : { scope: 'Row' as const };
        const isHeader = isHead || column === 0;
        row.add(
          doc.struct(isHeader ? 'TH' : 'TD', { ...optionsOf(cell), ...(isHeader ? header : {}) }, draw),
        );
        x += (block.widths[column] ?? 0) * inner;
      });
      row.end();
      if (block.voice !== 'cairn') bars.push({ page, y, height, voice: block.voice });
      y += height;
    });
    table.end();
    y += 6;
  };

  /** Where a figure lies is told to programs that reflow the page; the types of the package do not know it. */
  const figureOptions = (
    alt: string,
    side: number,
  ): PDFKit.Mixins.StructureElementOptions & { bbox: number[] } => ({
    alt,
    bbox: [margin, y, margin + side, y + side],
  });

  const drawCodeFigure = (block: Extract<PaperBlock, { kind: 'code' }>) => {
    if (code === null) return;
    const side = Math.min(printedCm(code) * pointsPerCm, width);
    room(side + 10);
    const module = side / (code.length + 2 * quietZone);
    const figure = doc.struct('Figure', figureOptions(block.alt, side), () => {
      code.forEach((row, rowIndex) => {
        for (const { from, length } of darkRuns(row))
          doc.rect(
            margin + (from + quietZone) * module,
            y + (rowIndex + quietZone) * module,
            length * module,
            module,
          );
      });
      doc.fill('#000000');
    });
    root.add(figure);
    y += side + 4;
    root.add(
      doc.struct('P', {}, () => {
        write(set.lines(block.caption, 'regular', 9.5, width), 9.5, 'cairn', quiet);
      }),
    );
  };

  for (const block of blocks) {
    switch (block.kind) {
      case 'heading': {
        const size = sizes[block.level];
        const style = block.level === 3 && block.voice === 'issuer' ? 'issuer' : 'bold';
        const lines = set.lines(block.run.text, style, size, width - indentOf(block.voice));
        if (y > margin) y += block.level === 1 ? 0 : block.level === 2 ? 16 : 9;
        // A heading alone at the end of a page belongs to the next.
        room(lines.length * size * lineFactor + (block.level === 2 ? 110 : 44));
        root.add(
          doc.struct(`H${block.level}`, optionsOf(block.run), () => {
            write(lines, size, block.voice, ink);
          }),
        );
        y += 3;
        break;
      }
      case 'text': {
        const size = block.look === 'small' ? 9.5 : 10.5;
        const style = block.look === 'strong' ? 'bold' : styleOf(block.voice);
        const lines = set.lines(block.run.text, style, size, width - indentOf(block.voice));
        root.add(
          doc.struct('P', optionsOf(block.run), () => {
            write(lines, size, block.voice, block.look === 'small' ? quiet : ink);
          }),
        );
        y += 4;
        break;
      }
      case 'list': {
        const list = doc.struct('L');
        root.add(list);
        for (const item of block.items) {
          const lines = set.lines(item.text, styleOf(block.voice), 10.5, width - indentOf(block.voice) - 14);
          room(10.5 * lineFactor);
          const entry = doc.struct('LI');
          list.add(entry);
          const bullet = set.lines('•', 'regular', 10.5, 20)[0] ?? [];
          entry.add(
            doc.struct('Lbl', {}, () => {
              set.drawLine(bullet, 10.5, margin + indentOf(block.voice), y, ink);
            }),
          );
          entry.add(
            doc.struct('LBody', optionsOf(item), () => {
              write(lines, 10.5, block.voice, ink, 14);
            }),
          );
          entry.end();
        }
        list.end();
        y += 4;
        break;
      }
      case 'table':
        drawTable(block);
        break;
      case 'code':
        drawCodeFigure(block);
    }
  }
  root.end();
  drawBars(doc, bars);
}

/** Solid beside the issuer's words, dashed where nobody signed them, dotted beside the holder's. */
function drawBars(doc: PdfDocument, bars: readonly Bar[]): void {
  for (const { page, y, height, voice } of bars) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Layout' });
    doc.save().lineWidth(1.2).strokeColor(ink);
    if (voice === 'claimed') doc.dash(5, { space: 3 });
    if (voice === 'holder') doc.dash(1.2, { space: 2.4 });
    doc
      .moveTo(margin + 3, y - 1)
      .lineTo(margin + 3, y + height - 1)
      .stroke();
    doc.undash().restore();
    doc.endMarkedContent();
  }
}

/** Whose page it is and which of how many, at the foot of every page, apart from the content. */
export function drawFeet(
  doc: PdfDocument,
  set: Typesetter,
  foot: (page: number, count: number) => string,
): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const [line] = set.lines(foot(page + 1, count), 'regular', 8.5, doc.page.width - 2 * margin);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    // The margin would turn the page.
    doc.page.margins.bottom = 0;
    set.drawLine(line ?? [], 8.5, margin, doc.page.height - 40, quiet);
    doc.endMarkedContent();
  }
}
