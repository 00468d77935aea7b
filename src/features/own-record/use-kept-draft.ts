import { useServices, type Services } from '#src/queries/services.tsx';
import type { StoredFile } from '#src/domain/wallet/records.ts';
import type { Draft } from './draft.ts';

/** A form as it was left: what is typed, and the files attached to it. */
export type KeptDraft = { draft: Draft; files: readonly StoredFile[] };

// Drafts outlive the page and end with the tab: nothing is stored before the learner saves it.
const drafts = new WeakMap<Services, Map<string | null, KeptDraft>>();

/**
 * What was typed into the form of a record and not saved.
 *
 * @param entryId - null for a new record
 * @param saved - the form without changes: a draft that equals it is none
 */
export function useKeptDraft(entryId: string | null, saved: KeptDraft) {
  const services = useServices();
  const kept = () => drafts.get(services)?.get(entryId) ?? null;
  const forget = () => {
    drafts.get(services)?.delete(entryId);
  };
  return {
    /** Null where nothing was left unsaved. */
    kept,
    keep(change: Partial<KeptDraft>) {
      const next = { ...saved, ...kept(), ...change };
      if (!differs(next, saved)) {
        forget();
        return;
      }
      const all = drafts.get(services) ?? new Map<string | null, KeptDraft>();
      drafts.set(services, all.set(entryId, next));
    },
    forget,
  };
}

const differs = (one: KeptDraft, other: KeptDraft): boolean =>
  (Object.keys(one.draft) as (keyof Draft)[]).some((name) => one.draft[name] !== other.draft[name]) ||
  one.files.map(({ sha256 }) => sha256).join() !== other.files.map(({ sha256 }) => sha256).join();
