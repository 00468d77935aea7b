import type { Settings } from '#src/domain/wallet/records.ts';

export const defaultSettings: Settings = {
  language: null,
  holderName: '',
  identities: [],
  lastBackupOn: null,
};
