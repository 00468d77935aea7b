import type { EntryId, RecognitionDecision } from './records.ts';

const none: readonly RecognitionDecision[] = [];

/** The decisions about each entry, laid out once: thousands of entries do not each look through them all. */
export function decisionsByEntry(
  decisions: readonly RecognitionDecision[],
): (id: EntryId) => readonly RecognitionDecision[] {
  const about = new Map<EntryId, RecognitionDecision[]>();
  for (const decision of decisions) {
    for (const id of new Set(decision.entryIds)) {
      const known = about.get(id);
      if (known) known.push(decision);
      else about.set(id, [decision]);
    }
  }
  return (id) => about.get(id) ?? none;
}
