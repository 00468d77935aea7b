import type { JsonObject } from '#src/domain/json.ts';

/** A draft with what it was before and what was taken back. */
export type DraftHistory = {
  past: readonly JsonObject[];
  present: JsonObject;
  future: readonly JsonObject[];
  /** The place of the latest change: going on typing there is one step. */
  lastAt: string | null;
};

/** Steps that can be taken back. */
const mostSteps = 200;

export const historyOf = (present: JsonObject): DraftHistory => ({
  past: [],
  present,
  future: [],
  lastAt: null,
});

/** @param at - where the change was made; null for one that is a step of its own */
export function changed(history: DraftHistory, next: JsonObject, at: string | null): DraftHistory {
  const goesOn = at !== null && at === history.lastAt;
  return {
    past: goesOn ? history.past : [...history.past, history.present].slice(-mostSteps),
    present: next,
    future: [],
    lastAt: at,
  };
}

export function undone(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    lastAt: null,
  };
}

export function redone(history: DraftHistory): DraftHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, lastAt: null };
}
