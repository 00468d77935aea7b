import type { ReactNode } from 'react';
import { StoneBar } from './stone.tsx';

/** How far the three totals reach, as a bar, and below it the same in words. */
export function TotalsBar(props: {
  totals: { recognised: number; earned: number; planned: number; open: number };
  words: string;
}): ReactNode {
  const { recognised, earned, planned, open } = props.totals;
  return (
    <span className="block">
      <StoneBar
        parts={[
          { state: 'recognised', share: recognised },
          { state: 'earned', share: earned },
          { state: 'planned', share: planned },
        ]}
        open={open}
      />
      <span className="mt-1 block text-xs text-ink-2">{props.words}</span>
    </span>
  );
}
