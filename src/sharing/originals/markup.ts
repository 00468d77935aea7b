import type { PaperBlock, PaperRun } from '../paper/block.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A stranger's text as text: no element and no attribute can come of it, and no character turns its direction. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** A run as markup, with its language where that is another than the page's. */
export const marked = ({ text, lang }: PaperRun): string =>
  lang === null ? escaped(text) : `<span lang="${escaped(lang)}">${escaped(text)}</span>`;

/** What would stand on a page, as HTML. Headings begin at the third level. */
export const blocksAsMarkup = (blocks: readonly PaperBlock[]): string => blocks.map(asMarkup).join('\n');

function asMarkup(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${marked(block.run)}</h3>`;
    case 'text':
      return `<p>${marked(block.run)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${marked(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${marked(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
    case 'code':
      return `<p>${escaped(block.caption)}</p>`;
  }
}
