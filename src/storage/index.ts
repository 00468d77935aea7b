export { openWalletStore } from './open-wallet-store.ts';
