import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { PaperWords } from '#src/domain/portfolio/paper-words.ts';
import { portfolioTotals, type Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { showsTotal } from '#src/domain/portfolio/shows-total.ts';
import type { PaperBlock } from './block.ts';
import { cairn, plain, titleRun } from './credential-blocks.ts';

/**
 * Everything that only the holder says, marked as that.
 *
 * @param names - of the originals, as the reader finds them
 */
export function holderBlocks(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  words: PaperWords,
  language: string,
  names: readonly string[],
): PaperBlock[] {
  const { say, amount, date } = words;
  const own = (text: string, lang: string | null = portfolio.language || null): PaperBlock => ({
    kind: 'text',
    run: { text, lang },
    voice: 'holder',
    look: 'plain',
  });
  const head = (text: string): PaperBlock => ({
    kind: 'heading',
    level: 3,
    run: plain(text),
    voice: 'cairn',
  });
  const ects = (hundredths: number) => amount({ hundredths, unit: 'ECTS' });
  const dayOr = (day: string | null) => (day === null ? 'none' : date(day));
  const blocks: PaperBlock[] = [];
  if (portfolio.message !== '') blocks.push(head(say('message')), own(portfolio.message));
  for (const { title, text, date: day, file } of portfolio.ownRecords) {
    const beside = file === null ? undefined : names[file];
    blocks.push(
      head(say('own-record', { date: dayOr(day) })),
      own(title),
      ...(text === '' ? [] : [own(text)]),
      ...(beside === undefined ? [] : [own(say('own-record.file', { name: beside }), null)]),
    );
  }
  for (const { title, facts } of portfolio.extracts) {
    blocks.push(head(say('extract')), own(title), {
      kind: 'list',
      items: facts.map(({ key, value }) => plain(`${say(`extract.${key}`)}: ${value}`)),
      voice: 'holder',
    });
  }
  for (const decision of portfolio.decisions) {
    const covered = credentials.filter(({ original }) => decision.originals.includes(original));
    const titles = covered.map(({ credential }) => titleRun(credential, language).text).join(', ');
    blocks.push(
      head(say('decision', { institution: decision.institution, date: dayOr(decision.decidedOn) })),
      own(
        decision.ectsHundredths === null
          ? titles
          : say('decision.amount', { amount: ects(decision.ectsHundredths), titles }),
      ),
    );
  }
  if (portfolio.pathway) {
    const { pathway } = portfolio;
    const totals = portfolioTotals
      .filter((total) => showsTotal(portfolio, total))
      .map((total) => say(`pathway.${total}`, { amount: ects(pathway[`${total}Hundredths`]) }));
    const target = say('pathway.target', { amount: ects(pathway.targetHundredths) });
    blocks.push(head(say('pathway', { name: pathway.name })), own([...totals, target].join(', '), null));
  }
  return blocks.length === 0 ? [] : [...blocks, cairn(say('voice.holder'))];
}
