import type { Pathway, RecognitionDecision } from '#src/domain/wallet/records.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';

/** Plans and decisions by id, as they are to be; null for one that is to go. What is not named stays. */
export type RecordChange = {
  pathways?: ReadonlyMap<string, Pathway | null>;
  decisions?: ReadonlyMap<string, RecognitionDecision | null>;
};

type Store = Pick<
  WalletStore,
  'pathways' | 'savePathway' | 'deletePathway' | 'decisions' | 'saveDecision' | 'deleteDecision'
>;

/**
 * The one way in which plans change: remembers what was there before, and hands back how to return to it and how
 * to make the change again. Rejects with a `WalletError` where the device cannot keep it.
 */
export async function changeRecords(
  store: Store,
  change: RecordChange,
): Promise<{ undo: () => Promise<void>; redo: () => Promise<void> }> {
  const before = await presentOf(store, change);
  await write(store, change);
  return { undo: () => write(store, before), redo: () => write(store, change) };
}

async function presentOf(store: Store, { pathways, decisions }: RecordChange): Promise<RecordChange> {
  return {
    ...(pathways && { pathways: among(await store.pathways(), pathways.keys()) }),
    ...(decisions && { decisions: among(await store.decisions(), decisions.keys()) }),
  };
}

const among = <T extends { id: string }>(records: readonly T[], ids: Iterable<string>) =>
  new Map([...ids].map((id) => [id, records.find((record) => record.id === id) ?? null]));

// What is kept is written first: if the device fails in between, nothing is lost.
async function write(store: Store, { pathways, decisions }: RecordChange): Promise<void> {
  for (const pathway of pathways?.values() ?? []) if (pathway) await store.savePathway(pathway);
  for (const decision of decisions?.values() ?? []) if (decision) await store.saveDecision(decision);
  for (const [id, pathway] of pathways ?? []) if (!pathway) await store.deletePathway(id);
  for (const [id, decision] of decisions ?? []) if (!decision) await store.deleteDecision(id);
}
