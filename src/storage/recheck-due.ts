import type { Settings } from '#src/domain/wallet/records.ts';
import type { WriteTransaction } from './connection.ts';
import { defaultSettings } from './records/default-settings.ts';
import { settingsKey, type StoreName } from './schema.ts';

type Due = Pick<Settings, 'recheckDue'>;

/** A mark that no earlier change had. */
export const newlyDue = (): Due => ({ recheckDue: crypto.randomUUID() });

export const dueOf = ({ recheckDue }: Due): Due => (recheckDue === undefined ? {} : { recheckDue });

export function withoutDue(settings: Settings): Settings {
  const own = { ...settings };
  delete own.recheckDue;
  return own;
}

/** Notes within a transaction that the kept reports no longer show all that the learner says and has. */
export async function markRecheck<Names extends StoreName>(
  transaction: WriteTransaction<Names | 'settings'>,
): Promise<void> {
  const kept = transaction.objectStore('settings');
  await kept.put({ ...defaultSettings, ...(await kept.get(settingsKey)), ...newlyDue() }, settingsKey);
}
