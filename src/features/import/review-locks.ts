/** Tells reviews of living pages from those that were left behind. */
export type ReviewLocks = {
  /** Holds the review of this id until it is released or the page is gone; null where another page holds it. */
  hold: (importId: string) => Promise<{ release: () => void } | null>;
  /** Whether no page holds it. */
  isLeft: (importId: string) => Promise<boolean>;
};

/** A page that is being replaced gives its locks back a moment after the next one begins. */
const patienceMs = 800;

const nameOf = (importId: string) => `cairn-review-${importId}`;

/** The browser's own locks. Where it has none, no review can be held and none was left. */
export function browserLocks(
  locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks,
): ReviewLocks {
  return {
    hold: async (importId) =>
      new Promise((resolve) => {
        if (!locks) {
          resolve(null);
          return;
        }
        void locks.request(nameOf(importId), { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(null);
            return undefined;
          }
          return new Promise<void>((release) => {
            resolve({ release });
          });
        });
      }),
    async isLeft(importId) {
      if (!locks) return false;
      const signal = AbortSignal.timeout(patienceMs);
      return locks.request(nameOf(importId), { signal }, () => true).catch(() => false);
    },
  };
}
