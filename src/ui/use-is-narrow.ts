import { useSyncExternalStore } from 'react';

/** Below the `md` breakpoint: one column of everything. Paper is never narrow, however it is measured. */
const query = 'screen and (width < 48rem)';

const subscribe = (onChange: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', onChange);
  return () => {
    media.removeEventListener('change', onChange);
  };
};

/** Whether the window is narrow, for what a style sheet alone cannot change. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
