export { openKeptAnswers, openWalletStore } from './open-wallet-store.ts';
