import type { Settings } from '#src/domain/wallet/records.ts';

export const defaultSettings: Settings = { language: null, holderName: '', lastBackupOn: null };
