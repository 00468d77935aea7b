import { expect, test } from 'vitest';
import type { Steps } from '#src/domain/steps.ts';
import { inSlices, latestWork, type Pacing } from './in-slices.ts';

/** A clock that work moves, and pauses that end when the test says. */
function pacing() {
  let time = 0;
  const pauses: { ms: number; end: () => void }[] = [];
  const paced: Pacing = {
    clock: () => time,
    pause: (ms) => new Promise((resolve) => pauses.push({ ms, end: resolve })),
  };
  const steps = (count: number, answer: string) =>
    function* (): Steps<string> {
      for (let step = 0; step < count; step += 1) {
        time += 5;
        yield;
      }
      return answer;
    };
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { paced, pauses, steps, settle };
}

test('long work lets the page have its turn, short work does not wait', async () => {
  const { paced, pauses, steps, settle } = pacing();
  expect(await inSlices(steps(2, 'short')(), paced)).toBe('short');
  expect(pauses).toEqual([]);
  const long = inSlices(steps(7, 'long')(), paced);
  for (let ended = 0; ended < 2; ended += 1) {
    await settle();
    pauses[ended]?.end();
  }
  expect(await long).toBe('long');
  expect(pauses.map(({ ms }) => ms)).toEqual([0, 0]);
});

test('work is finished, and then done for the latest question only', async () => {
  const { paced, pauses, steps, settle } = pacing();
  const done: string[] = [];
  const work = latestWork<string>((_, value) => done.push(value), paced);
  work.want(steps(4, 'first'), false);
  work.want(steps(1, 'second'), false);
  work.want(steps(1, 'third'), false);
  await settle();
  pauses[0]?.end();
  await settle();
  expect(done).toEqual(['first']);
  // It rests for twice the time of the work.
  expect(pauses[1]?.ms).toBe(40);
  work.want(steps(1, 'last'), true);
  await settle();
  expect(done).toEqual(['first', 'last']);
});
