import { arrange, wholeList } from '../../src/features/wallet/list-view.ts';
import { searchTextOf, walletLines } from '../../src/features/wallet/wallet-line.ts';
import { ects, english, statedByIssuer } from '../../src/test/build-credential.ts';
import { buildEntry } from '../../src/test/build-entry.ts';

const count = 10_000;
const rounds = 25;
const goalMilliseconds = 10;
const queries = ['course 4711', 'timber roofs', 'plans green 99', 'nothing of that kind'];

/** One query of the wallet's list over ten thousand credentials, against a bare scan of the same text. */
export function run(): Promise<string[]> {
  const lines = walletLines(
    Array.from({ length: count }, (_, index) => entry(index)),
    [],
    'en',
  );
  const texts = lines.map((line) => searchTextOf(line.entry));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      const words = query.split(' ');
      bare.push(timed(() => texts.filter((text) => words.every((word) => text.includes(word)))));
      ours.push(timed(() => arrange(lines, { ...wholeList, search: query }, 'en')));
    }
  }
  const [mine, scan] = [median(ours), median(bare)];
  return Promise.resolve([
    `search over ${String(count)} credentials: ${mine.toFixed(1)} ms a query (goal ${String(goalMilliseconds)}), ` +
      `a bare scan of the same text ${scan.toFixed(1)} ms; ratio ${(mine / scan).toFixed(2)}`,
  ]);
}

/** A credential with some ninety words to look through. */
function entry(index: number) {
  const outcome = `Plans roofs of kind ${String(index % 100)} with timber, clay and green layers, and tells why. `;
  return buildEntry(index, {
    credential: {
      title: statedByIssuer(english(`Course ${String(index)}`)),
      credits: [ects(5)],
      outcomes: Array.from({ length: 6 }, () => statedByIssuer({ text: english(outcome), skills: [] })),
    },
  });
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
