import { join } from 'node:path';
import type { Rates } from './verification/page.ts';
import { runInPage } from './page/run-in-page.ts';

/** Verification against \@digitalbazaar/vc and against bare jose, in one page of one browser. */
export async function run(): Promise<string[]> {
  const page = join(import.meta.dirname, 'verification/page.ts');
  return describe(await runInPage<Rates>(page, 'globalThis.runVerificationBench()'));
}

function describe({ badge, token, sameQuads, sameVerdicts }: Rates): string[] {
  const rate = (value: number) => `${Math.round(value)}/s`;
  return [
    `verify Open Badges 3.0, eddsa-rdfc-2022: ${rate(badge.ours)}, @digitalbazaar/vc ${rate(badge.theirs)}, ratio ${badge.ratio.toFixed(2)} (goal 10, at least 5); N-Quads ${sameQuads ? 'byte-identical' : 'DIFFER'}, verdicts ${sameVerdicts ? 'the same' : 'DIFFER'}`,
    ...Object.entries(token).map(
      ([alg, { ours, theirs, ratio }]) =>
        `verify VC-JWT ${alg}: ${rate(ours)}, bare jose ${rate(theirs)}, ratio ${ratio.toFixed(2)} (goal 0.9)`,
    ),
  ];
}
