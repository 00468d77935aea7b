import { portfolioLinkIn } from '#src/domain/portfolio/portfolio-link.ts';
import { handedBytes } from './handed-files.ts';
import type { HandedFile } from './import-snapshot.ts';
import { stepInText, type Step } from './step.ts';

/** What pasted or scanned text is, as far as Cairn can use it. */
export type Taken = { kind: 'nothing' } | { kind: 'step'; step: Step } | { kind: 'file'; file: HandedFile };

/** @param name - what the text is kept under; absent for what was pasted, which is named after how it begins */
export function takeText(text: string, name?: string): Taken {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  // The link is the portfolio itself: nobody is asked for what is in it.
  if (portfolioLinkIn(trimmed) !== null)
    return {
      kind: 'file',
      file: handedBytes(name ?? 'portfolio-link.txt', new TextEncoder().encode(trimmed)),
    };
  const step = stepInText(trimmed);
  if (step !== null) return { kind: 'step', step };
  const fileName = name ?? pastedName(trimmed);
  return { kind: 'file', file: handedBytes(fileName, new TextEncoder().encode(trimmed)) };
}

function pastedName(text: string): string {
  if (/^[[{]/.test(text)) return 'pasted.json';
  return text.startsWith('<') ? 'pasted.svg' : 'pasted.txt';
}
