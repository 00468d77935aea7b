import type { PaperBlock } from '../paper/block.ts';

/** What would stand on a page, as plain text: headings underlined, an empty line between paragraphs. */
export const blocksAsText = (blocks: readonly PaperBlock[]): string =>
  `${blocks.map(asText).filter(Boolean).join('\n\n')}\n`;

function asText(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.run.text}\n${'-'.repeat(Math.min(72, block.run.text.length))}`;
    case 'text':
      return block.run.text;
    case 'list':
      return block.items.map(({ text }) => `- ${text}`).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
    case 'code':
      return block.caption;
  }
}
