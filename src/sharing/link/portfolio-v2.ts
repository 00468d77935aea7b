import type { ExtractKey, Portfolio, SharedExtract } from '#src/domain/portfolio/portfolio.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { listOf, readPortfolioV1, writePortfolioV1 } from './portfolio-v1.ts';

/** Codes of what an extract says, by position. Frozen with version 2. */
const keys: readonly ExtractKey[] = [
  'issuer',
  'awarding-body',
  'awarded-on',
  'credits',
  'level',
  'outcomes',
  'description',
  'grade',
  'learner-name',
];

/** What version 2 can say. */
export type PortfolioV2 = Omit<Portfolio, 'totals'>;

/** A portfolio as in version 1, then title, recipient, purpose, language and extracts. */
export function writePortfolioV2(writer: ByteWriter, portfolio: PortfolioV2): void {
  writePortfolioV1(writer, portfolio);
  writer.text(portfolio.title);
  writer.text(portfolio.recipient);
  writer.text(portfolio.purpose);
  writer.text(portfolio.language);
  writer.number(portfolio.extracts.length);
  for (const { title, facts } of portfolio.extracts) {
    writer.text(title);
    writer.number(facts.length);
    for (const { key, value } of facts) {
      writer.number(keys.indexOf(key));
      writer.text(value);
    }
  }
}

export function readPortfolioV2(reader: ByteReader): PortfolioV2 {
  const first = readPortfolioV1(reader);
  return {
    ...first,
    title: reader.text(),
    recipient: reader.text(),
    purpose: reader.text(),
    language: reader.text(),
    extracts: listOf(reader, () => readExtract(reader)),
  };
}

function readExtract(reader: ByteReader): SharedExtract {
  const title = reader.text();
  const facts = listOf(reader, () => {
    const key = keys[reader.numberBelow(keys.length)] ?? 'issuer';
    return { key, value: reader.text() };
  });
  return { title, facts };
}
