import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildReport } from '#src/test/build-report.ts';
import { buildSettings } from '#src/test/build-records.ts';
import type { Inspector } from '#src/domain/verification/inspector.ts';
import { namesAnother } from '#src/domain/verification/fault.ts';
import { openWalletStore } from '#src/storage/index.ts';
import { keepReportsInStep } from './keep-reports-in-step.ts';

const report = {
  ...buildReport({ kind: 'recipient', status: 'failed', code: 'recipient-differs' }),
  checkedAt: '2026-11-22T00:00:00Z',
};
const inspector = {
  inspect: (file: { name: string }) => {
    const found = { credential: buildEntry(1).credential, contentSha256: '', documentText: '', parent: null };
    const value = {
      format: 'open-badges-3',
      packaging: 'json',
      unread: [],
      credentials: [{ ...found, report }],
    };
    return Promise.resolve({ fileName: file.name, sha256: '', mediaType: '', outcome: { ok: true, value } });
  },
} as unknown as Inspector;

test('a change that an earlier visit did not work out is worked out at the next start', async () => {
  const indexedDB = new IDBFactory();
  const earlier = openWalletStore({ indexedDB });
  await earlier.addEntries([buildFile(1)], [buildEntry(1)]);
  await earlier.saveSettings(buildSettings({ holderName: 'Another Sample' }));

  const store = openWalletStore({ indexedDB });
  const stop = keepReportsInStep({ store, inspector });
  await vi.waitFor(async () => {
    expect((await store.settings()).recheckDue).toBeUndefined();
  });
  const [entry] = await store.entries();
  expect(entry && namesAnother(entry.report)).toBe(true);
  expect(entry?.report).toMatchObject({
    checkedAt: '2026-11-21T00:00:00Z',
    comparedAt: '2026-11-22T00:00:00Z',
  });

  await store.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
  await vi.waitFor(async () => {
    expect((await store.settings()).recheckDue).toBeUndefined();
  });
  stop();
});
