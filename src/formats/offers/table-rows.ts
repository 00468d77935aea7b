/** Lines, columns and characters of a table that are read before it is given up. */
const most = { rows: 50_000, columns: 200, cellCharacters: 20_000 } as const;

/** A line of a table: its number in the file, counted from 1, and its cells. */
export type TableRow = { line: number; cells: readonly string[]; isBroken: boolean };

/**
 * Reads delimited text (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotation marks.
 * Lenient where files in use are: line breaks of any kind, a quotation mark inside an unquoted cell. A quotation
 * mark that is never closed breaks its row alone: reading goes on in the next line. Cells are text and nothing
 * else; what a spreadsheet would calculate is kept as it is written.
 *
 * Written here: the grammar is three states, and the packages for it guess types and delimiters by rules of their
 * own, where every row that is left out has to be named.
 */
export function tableRows(text: string, delimiter: string, mostRows: number = most.rows): TableRow[] {
  const rows: TableRow[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length && rows.length < mostRows) {
    const row = rowAt(text, at, delimiter);
    if (row.cells.some((cell) => cell.trim() !== '')) {
      rows.push({ line, cells: row.cells.map((cell) => cell.trim()), isBroken: row.isBroken });
    }
    line += lineBreaksIn(text, at, row.next);
    at = row.next;
  }
  return rows;
}

function rowAt(
  text: string,
  start: number,
  delimiter: string,
): { cells: string[]; next: number; isBroken: boolean } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === null || cells.length >= most.columns || cell.value.length > most.cellCharacters) {
      const end = endOfLine(text, start);
      return {
        cells: [text.slice(start, Math.min(end, start + 200))],
        next: afterBreak(text, end),
        isBroken: true,
      };
    }
    cells.push(cell.value);
    at = cell.next;
    if (text[at] === delimiter) at += 1;
    else if (at >= text.length || text[at] === '\n' || text[at] === '\r') {
      return { cells, next: afterBreak(text, at), isBroken: false };
    } else {
      // Something behind a closing quotation mark: the cell goes on as it stands.
      const rest = plainCell(text, at, delimiter);
      cells.push(`${cells.pop() ?? ''}${rest.value}`);
      at = rest.next;
      if (text[at] === delimiter) at += 1;
      else return { cells, next: afterBreak(text, at), isBroken: false };
    }
  }
}

type Cell = { value: string; next: number };

/** `null` where the quotation mark is never closed. */
function quotedCell(text: string, start: number): Cell | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || value.length > most.cellCharacters) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, next: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(start, at), next: at };
}

function endOfLine(text: string, start: number): number {
  const found = text.slice(start, start + 1_000_000).search(/[\r\n]/u);
  return found === -1 ? text.length : start + found;
}

const afterBreak = (text: string, at: number): number =>
  text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length);

function lineBreaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}

const delimiters = [',', ';', '\t'] as const;

/** The sign that parts most of the first lines into the same number of cells; a comma where none does. */
export function delimiterOf(text: string): string {
  const scored = delimiters.map((delimiter) => {
    const widths = tableRows(text.slice(0, 100_000), delimiter, 20).map(({ cells }) => cells.length);
    const width = widths[0] ?? 1;
    const alike = widths.filter((other) => other === width).length / Math.max(1, widths.length);
    return { delimiter, score: width < 2 ? 0 : alike * 1_000 + width };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ',';
}
