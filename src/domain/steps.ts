/** Long work in small steps: whoever runs it may do something else after each. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How many of a list are dealt with between two steps: a few milliseconds at most. */
export const stepSize = 32;

/** All of the work in one go. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
