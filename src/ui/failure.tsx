import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';

/** What the device could not do, beside what was asked of it. Nothing while there are no words. */
export function Failure({ words }: { words: { title: string; text: string } | null }): ReactNode {
  if (words === null) return null;
  return (
    <div className="mt-4">
      <Notice tone="bad" alert title={words.title}>
        {words.text}
      </Notice>
    </div>
  );
}
