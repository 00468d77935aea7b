import { startTransition, useEffect, useMemo, useState } from 'react';
import { allSteps, type Steps } from '#src/domain/steps.ts';
import { latestWork } from './in-slices.ts';

/** Up to so many files or entries are worked through within a frame. */
export const mostAtOnce = 200;

/**
 * What comes of some work: at once where it is little, otherwise in slices that leave the page usable. Until
 * those are done the answer to an earlier question stands, and is said to be `stale`.
 *
 * @param make - the work; another function is another question
 * @param soon - false where the question will change again before long
 */
export function useInSlices<T>(
  make: () => Steps<T>,
  { isLarge, soon, before }: { isLarge: boolean; soon: boolean; before: T },
): { value: T; stale: boolean } {
  const [done, setDone] = useState<{ make: (() => Steps<T>) | null; value: T }>({
    make: null,
    value: before,
  });
  const atOnce = useMemo(() => (isLarge ? null : { make, value: allSteps(make()) }), [make, isLarge]);
  if (atOnce && done.make !== make) setDone(atOnce);
  const work = useMemo(
    () =>
      latestWork<T>((made, value) => {
        // What is drawn with it is drawn in slices as well.
        startTransition(() => {
          setDone({ make: made, value });
        });
      }),
    [],
  );
  useEffect(() => work.stop, [work]);
  useEffect(() => {
    if (isLarge) work.want(make, soon);
  }, [work, make, isLarge, soon]);
  return { value: atOnce?.value ?? done.value, stale: atOnce === null && done.make !== make };
}
