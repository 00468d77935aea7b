import { useEffect } from 'react';
import { useServices } from '#src/queries/services.tsx';

/** Signs that something may be pasted or dropped soon: someone comes back to the page, reaches for Ctrl+V, or drags. */
const signs = ['focus', 'keydown', 'dragenter'] as const;

/** Gets reading ready as soon as it is likely to be wanted, so that the first file is read like the second. */
export function usePreparedReading(): void {
  const { prepareReading } = useServices();
  useEffect(() => {
    const prepare = (event: Event) => {
      if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) return;
      prepareReading();
    };
    for (const sign of signs) addEventListener(sign, prepare, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, prepare);
    };
  }, [prepareReading]);
}
