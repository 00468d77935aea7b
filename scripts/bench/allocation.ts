import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { betterPlacement } from '../../src/domain/pathway/better-placement.ts';
import { allocate } from '../../src/domain/pathway/allocation/allocate.ts';
import { problemOf } from '../../src/domain/pathway/allocation/problem-of.ts';
import { programOf } from '../../src/domain/pathway/allocation/program-of.ts';
import { pageWork, search } from '../../src/domain/pathway/allocation/search.ts';
import { createHighsSolver } from '../../src/solver/index.ts';
import { seededInstance } from './allocation/seeded-instance.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

const ms = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

/** Milliseconds of processor time: what the machine does for others beside it is left out. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

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
  for (const seed of [97, 98, 99]) {
    search(problemOf(seededInstance(credentials, groups, seed, withRules)));
    allocate(seededInstance(credentials, groups, seed, withRules));
  }
  await solve({ ...open(problemOf(warm)), timeLimitMs: 1000 });
  const own: number[] = [];
  const alone: number[] = [];
  const page: number[] = [];
  let proven = 0;
  let provenOnPage = 0;
  let provenAlone = 0;
  for (const seed of seeds) {
    const input = seededInstance(credentials, groups, seed, withRules);
    let started = cpuMs();
    if (allocate(input).proof.optimal) provenOnPage++;
    page.push(cpuMs() - started);
    const problem = problemOf(input);
    started = cpuMs();
    const onPage = search(problem, pageWork);
    const found = onPage.optimal ? onPage : search(problem);
    own.push(cpuMs() - started);
    if (found.optimal) proven++;
    started = cpuMs();
    const answer = await solve({ ...open(problem), timeLimitMs: limitMs });
    alone.push(cpuMs() - started);
    if (answer.ok && answer.proven >= 4) provenAlone++;
  }
  const ratio = median(own) / median(alone);
  return [
    `allocation ${String(credentials)}x${String(groups)}, ${withRules ? 'every kind of rule' : 'caps and minimums'}, processor time: in the page with all reasons ${ms(median(page))} (longest ${ms(Math.max(...page))}), proven ${String(provenOnPage)} of ${String(seeds.length)}; both stages of the own search ${ms(median(own))} (longest ${ms(Math.max(...own))}), proven ${String(proven)} of ${String(seeds.length)}`,
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
  for (const seed of [98, 99]) allocate(seededInstance(credentials, groups, seed));
  const page: number[] = [];
  const times: number[] = [];
  const walls: number[] = [];
  const gaps: number[] = [];
  let proven = 0;
  for (const seed of seeds) {
    const input = seededInstance(credentials, groups, seed);
    const started = performance.now();
    const startedCpu = cpuMs();
    allocate(input);
    page.push(cpuMs() - startedCpu);
    const own = search(problemOf(input), pageWork);
    const better = own.optimal ? null : await betterPlacement(input, solve);
    times.push(cpuMs() - startedCpu);
    walls.push(performance.now() - started);
    const isProven = own.optimal || (better?.proven ?? 0) >= 4;
    if (isProven) proven++;
    const { proof } = allocate({ ...input, ...(better && { solved: better }) });
    gaps.push(proof.optimal ? 0 : proof.gap.rules);
  }
  return `allocation ${String(credentials)}x${String(groups)}, the page's stage, the worker's and HiGHS: processor time ${ms(median(times))} (longest ${ms(Math.max(...times))}), of it in the page ${ms(median(page))} (longest ${ms(Math.max(...page))}); on the clock ${ms(median(walls))} (longest ${ms(Math.max(...walls))}); proven ${String(proven)} of ${String(seeds.length)}, gap in rules at most ${String(Math.max(...gaps))}`;
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
    await compare(40, 8, 4000, true),
    await compare(60, 10, 4000, false),
    await compare(60, 10, 4000, true),
    await together(200, 20),
    bytesLoaded(),
  ];
}
