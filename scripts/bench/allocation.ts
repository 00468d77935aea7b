import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { betterPlacement } from '#src/domain/pathway/better-placement.ts';
import { problemOf } from '#src/domain/pathway/allocation/problem-of.ts';
import { programOf } from '#src/domain/pathway/allocation/program-of.ts';
import { search } from '#src/domain/pathway/allocation/search.ts';
import { createHighsSolver } from '#src/solver/index.ts';
import { seededInstance } from './allocation/seeded-instance.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

const ms = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

/** Own search against HiGHS alone, on the same programs, one after the other in one process. */
async function compare(
  credentials: number,
  groups: number,
  limitMs: number,
  withRules: boolean,
): Promise<string> {
  const solve = createHighsSolver();
  const warm = seededInstance(20, 4, 99);
  // The first runs measure the compiler.
  for (const seed of [97, 98, 99]) search(problemOf(seededInstance(credentials, groups, seed, withRules)));
  await solve({ ...open(problemOf(warm)), timeLimitMs: 1000 });
  const own: number[] = [];
  const alone: number[] = [];
  let proven = 0;
  let provenAlone = 0;
  for (const seed of seeds) {
    const problem = problemOf(seededInstance(credentials, groups, seed, withRules));
    let started = performance.now();
    const found = search(problem);
    own.push(performance.now() - started);
    if (found.optimal) proven++;
    started = performance.now();
    const answer = await solve({ ...open(problem), timeLimitMs: limitMs });
    alone.push(performance.now() - started);
    if (answer.ok && answer.proven >= 4) provenAlone++;
  }
  const ratio = median(own) / median(alone);
  return [
    `allocation ${String(credentials)}x${String(groups)}, ${withRules ? 'every kind of rule' : 'caps and minimums'}: own ${ms(median(own))} (longest ${ms(Math.max(...own))}), proven ${String(proven)} of ${String(seeds.length)}`,
    `HiGHS alone ${ms(median(alone))} (longest ${ms(Math.max(...alone))}), proven ${String(provenAlone)}; ratio ${ratio.toFixed(2)}`,
  ].join('; ');
}

/** A program about which nothing is known. */
function open(problem: ReturnType<typeof problemOf>) {
  const { program } = programOf(problem, null);
  const all = (value: number): number[] => program.objectives.map(() => value);
  return { program, reached: all(-Infinity), bounds: all(Infinity) };
}

/** What the app does with a wallet that is too large to prove at once: own answer first, then the solver's. */
async function together(credentials: number, groups: number): Promise<string> {
  const solve = createHighsSolver();
  await solve({ ...open(problemOf(seededInstance(20, 4, 99))), timeLimitMs: 1000 });
  const times: number[] = [];
  const gaps: number[] = [];
  let proven = 0;
  for (const seed of seeds) {
    const input = seededInstance(credentials, groups, seed);
    const started = performance.now();
    const own = search(problemOf(input));
    const better = own.optimal ? null : await betterPlacement(input, solve);
    times.push(performance.now() - started);
    const bound = better?.bound ?? own.bound;
    if (own.optimal || (better?.proven ?? 0) >= 4) proven++;
    gaps.push(own.optimal ? 0 : bound[0] - own.value[0]);
  }
  return `allocation ${String(credentials)}x${String(groups)}, own and then HiGHS: ${ms(median(times))} (longest ${ms(Math.max(...times))}), proven ${String(proven)} of ${String(seeds.length)}, gap in rules at most ${String(Math.max(...gaps))}`;
}

function bytesLoaded(): string {
  const require = createRequire(import.meta.url);
  const size = (path: string): number => gzipSync(readFileSync(require.resolve(path)), { level: 9 }).length;
  const [wasm, script] = [size('highs/runtime'), size('highs')];
  return `allocation bytes: 0 kB where the own search proves its answer; else HiGHS, ${String(Math.round((wasm + script) / 1000))} kB compressed`;
}

export async function run(): Promise<string[]> {
  return [
    await compare(40, 8, 4000, false),
    await compare(60, 10, 4000, false),
    await compare(60, 10, 4000, true),
    await together(200, 20),
    bytesLoaded(),
  ];
}
