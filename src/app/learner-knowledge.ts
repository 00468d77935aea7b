import type { LearnerKnowledge } from '#src/domain/verification/verifier.ts';
import { identitiesOf } from '#src/domain/wallet/identities-of.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';

/**
 * What the checks may know of the learner and their lists, read once and again after either has changed. A
 * device that cannot tell knows nothing: the checks then say that nobody was compared.
 */
export function createLearnerKnowledge(store: WalletStore): () => Promise<LearnerKnowledge> {
  let known: Promise<LearnerKnowledge> | null = null;
  store.subscribe((area) => {
    if (area === 'settings' || area === 'issuerLists') known = null;
  });
  const read = async (): Promise<LearnerKnowledge> => {
    const [settings, issuerLists] = await Promise.all([store.settings(), store.issuerLists()]);
    return { identities: identitiesOf(settings), issuerLists };
  };
  return () => {
    known ??= read().catch(() => {
      known = null;
      return { identities: [], issuerLists: [] };
    });
    return known;
  };
}
