import type { Steps } from '#src/domain/steps.ts';

/** Where the time comes from, and how to let the page do something else. */
export type Pacing = {
  /** Milliseconds since whenever. */
  clock: () => number;
  /** Resolves after the page had its turn, and this many milliseconds at least. */
  pause: (ms: number) => Promise<void>;
};

const pagePacing: Pacing = {
  clock: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Short enough that what the learner does meanwhile is answered in the next frame. */
const sliceMs = 12;

/** Does the work in slices, between which the page has its turn. */
export async function inSlices<T>(steps: Steps<T>, { clock, pause }: Pacing = pagePacing): Promise<T> {
  let end = clock() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() < end) continue;
    await pause(0);
    end = clock() + sliceMs;
  }
}

export type LatestWork<T> = {
  /**
   * Wants this work done once what is under way is finished; what was wanted before and has not begun is
   * forgotten.
   *
   * @param soon - false lets the page rest first, for as long as the last work took, twice
   */
  want: (make: () => Steps<T>, soon: boolean) => void;
  stop: () => void;
};

/** Work that is asked for more often than it can be done: always finished, and always for the latest question. */
export function latestWork<T>(
  onDone: (make: () => Steps<T>, value: T) => void,
  pacing: Pacing = pagePacing,
): LatestWork<T> {
  let wanted: { make: () => Steps<T>; soon: boolean } | null = null;
  let hurry: (() => void) | null = null;
  let running = false;

  const run = async () => {
    running = true;
    while (wanted) {
      const { make } = wanted;
      wanted = null;
      const begun = pacing.clock();
      const value = await inSlices(make(), pacing);
      onDone(make, value);
      if (isSoon()) continue;
      const hurried = new Promise<void>((resolve) => (hurry = resolve));
      await Promise.race([pacing.pause(2 * (pacing.clock() - begun)), hurried]);
      hurry = null;
    }
    running = false;
  };
  const isSoon = () => wanted?.soon === true;

  return {
    want(make, soon) {
      wanted = { make, soon };
      if (!running) void run();
      else if (soon) hurry?.();
    },
    stop() {
      wanted = null;
      hurry?.();
    },
  };
}
