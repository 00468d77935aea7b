import type { MatrixCell } from './check-matrix.ts';
import type { ExtractKey, PortfolioTotal } from './portfolio.ts';

/** What a paper copy says in Cairn's words. Text: `paper.<id>`. */
type PaperText =
  | 'title'
  | 'title.plain'
  | 'shared'
  | 'not-a-supplement'
  | 'proves-nothing'
  | 'voices'
  | 'voice.issuer'
  | 'voice.holder'
  | 'voice.claimed'
  | 'voice.failed'
  | `section.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `fact.${PaperFact}`
  | 'not-stated'
  | 'item'
  | 'value'
  | 'for'
  | 'purpose'
  | 'message'
  | 'own-record'
  | 'own-record.file'
  | 'extract'
  | `extract.${ExtractKey}`
  | 'decision'
  | 'decision.amount'
  | 'pathway'
  | `pathway.${PortfolioTotal | 'target'}`
  | 'nothing-more'
  | 'checks'
  | 'checks.when'
  | 'checks.credential'
  | `checks.${'unchanged' | 'issuer' | 'not-withdrawn' | 'in-date'}`
  | `cell.${MatrixCell}`
  | 'originals'
  | 'originals.inside'
  | 'originals.none'
  | 'code'
  | 'code.alt'
  | 'code.none'
  | 'system'
  | 'system.country'
  | 'characters'
  | 'shortened'
  | 'page'
  | `index.${IndexText}`;

/** What the index of an archive says beside. */
type IndexText =
  | 'lead'
  | 'unsigned'
  | 'how'
  | `how.${'page' | 'others' | 'hash'}`
  | 'files'
  | 'file'
  | 'what'
  | 'who'
  | 'checks'
  | 'sha256'
  | 'beside-record'
  | 'opaque'
  | 'own'
  | 'own.file';

/** A fact with its label. */
export type PaperFact =
  | 'name'
  | 'birth'
  | 'identifier'
  | 'issuer'
  | 'awarding-body'
  | 'awarded'
  | 'valid-until'
  | 'fields'
  | 'level'
  | 'credits'
  | 'hours'
  | 'participation'
  | 'description'
  | 'outcomes'
  | 'assessment'
  | 'grade'
  | 'supervision'
  | 'prerequisites'
  | 'criteria'
  | 'function'
  | 'quality'
  | 'further'
  | 'evidence'
  | 'country';

/** Words and formats of one language, for what is drawn rather than shown. */
export type PaperWords = {
  say: (id: PaperText, values?: Readonly<Record<string, string | number>>) => string;
  /** "21 November 2026". */
  date: (iso: string) => string;
  country: (code: string) => string;
  bytes: (count: number) => string;
  /** "15 ECTS": a unit that is not known stands as the document writes it. */
  amount: (amount: { hundredths: number; unit: string }) => string;
};
