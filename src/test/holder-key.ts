import type { HolderKey } from '#src/domain/issuance/issuance.ts';
import { openWalletStore } from '#src/storage/index.ts';

/** The key that a wallet in this database would have. */
export const holderKeyForTests = (indexedDB: IDBFactory): (() => Promise<HolderKey>) => {
  const store = openWalletStore({ indexedDB });
  return () => store.holderKey();
};
