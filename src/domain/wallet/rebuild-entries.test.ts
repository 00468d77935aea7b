import { expect, test } from 'vitest';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildSettings } from '#src/test/build-records.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import type { InspectedFile, Inspector } from '../verification/inspector.ts';
import { standingOf } from '../verification/standing.ts';
import { rebuildEntries } from './rebuild-entries.ts';
import type { BackupContents } from './wallet-store.ts';

const backup = (entries: BackupContents['entries']): BackupContents => ({
  files: [buildFile(1)],
  entries,
  decisions: [],
  pathways: [],
  ownTemplates: [],
  portfolios: [],
  offers: [],
  shares: [],
  issuerLists: [],
  settings: buildSettings(),
});

const inspectorThatFinds = (outcome: InspectedFile['outcome']): Inspector => ({
  inspect: (file) =>
    Promise.resolve({
      fileName: file.name,
      sha256: buildFile(1).sha256,
      mediaType: 'application/json',
      outcome,
    }),
  membersOf: () => Promise.resolve(null),
  portfolioIn: () => Promise.resolve(null),
  hostsToAsk: () => Promise.resolve([]),
  codeIn: () => Promise.resolve(null),
  readIssuerList: () => Promise.resolve({ ok: false, error: 'list-empty' }),
  readOffers: () => Promise.resolve({ ok: false, error: 'no-offers' }),
  readTemplate: () => Promise.resolve({ ok: false, error: { code: 'not-a-template' } }),
});

test('checks that a backup claims are not believed: the original is read and checked again', async () => {
  const claimed = buildEntry(1, { report: buildReport(), note: 'mine' });
  const truth = buildCredential({ documentId: 'urn:sample:truth' });
  const inspector = inspectorThatFinds({
    ok: true,
    value: {
      format: 'open-badges-3',
      packaging: 'json',
      unread: [],
      credentials: [
        {
          credential: truth,
          contentSha256: 'a'.repeat(64),
          parent: null,
          documentText: '{}',
          report: buildTamperedReport(),
        },
      ],
    },
  });
  const { entries } = await rebuildEntries(backup([claimed]), inspector);
  expect(entries[0]?.credential.documentId).toBe('urn:sample:truth');
  expect(standingOf(entries[0]?.report ?? buildReport(), false)).toBe('problem');
  expect(entries[0]?.note).toBe('mine');
});

test('an entry whose original holds no credential comes back as evidence, not as a credential', async () => {
  const inspector = inspectorThatFinds({ ok: false, error: { code: 'not-json', data: {} } });
  const { entries } = await rebuildEntries(backup([buildEntry(1, { note: 'mine' })]), inspector);
  expect(entries[0]?.credential.format).toBe('own-record');
  expect(entries[0]?.note).toBe('mine');
});

test('each original is read once, however many entries it holds', async () => {
  let reads = 0;
  const inner = inspectorThatFinds({ ok: false, error: { code: 'not-json', data: {} } });
  const counting: Inspector = {
    ...inner,
    inspect: (file, options) => {
      reads += 1;
      return inner.inspect(file, options);
    },
  };
  const first = buildEntry(1);
  await rebuildEntries(backup([first, { ...first, id: `${first.fileSha256}.1`, index: 1 }]), counting);
  expect(reads).toBe(1);
});
