/** Who says a text: the issuer, the holder, or Cairn. Never mixed, and told apart without colour. */
export type PaperVoice = 'issuer' | 'claimed' | 'holder' | 'cairn';

/** Text with the language it is in; null for that of the page. */
export type PaperRun = { text: string; lang: string | null };

/** What stands on the page, in reading order, before anything is measured. */
export type PaperBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; run: PaperRun; voice: PaperVoice }
  | { kind: 'text'; run: PaperRun; voice: PaperVoice; look: 'plain' | 'small' | 'strong' }
  | { kind: 'list'; items: readonly PaperRun[]; voice: PaperVoice }
  /** The first row names the columns, the first cell of each row the row. */
  | { kind: 'table'; rows: readonly (readonly PaperRun[])[]; widths: readonly number[]; voice: PaperVoice }
  | { kind: 'code'; alt: string; caption: string };
