import { expect, test } from 'vitest';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildReport } from '#src/test/build-report.ts';
import type { InspectOptions, InspectedFile, Inspector } from '../verification/inspector.ts';
import { checkOnline, hostsToAskFor } from './check-online.ts';
import type { WalletEntry } from './records.ts';

const revoked = buildReport(
  { kind: 'status', status: 'failed', code: 'revoked' },
  { kind: 'issuer-trust', status: 'unknown', code: 'registry-unreachable' },
);

function setUp() {
  const kept = new Map([buildEntry(1), buildEntry(2), buildEntry(3)].map((entry) => [entry.id, entry]));
  const asked: InspectOptions[] = [];
  const inspector = {
    hostsToAsk: ({ name }: { name: string }) => Promise.resolve([`${name}.example`, 'all.example']),
    inspect: (file: { name: string; sha256: string }, options: InspectOptions): Promise<InspectedFile> => {
      asked.push(options);
      const { credential } = buildEntry(1);
      const base = { fileName: file.name, sha256: file.sha256, mediaType: '' };
      const network = {
        furtherHosts: ['further.example'],
        silent: [{ host: 'silent.example', reason: 'timed-out' as const }],
      };
      const report = file.sha256 === buildFile(2).sha256 ? revoked : buildReport();
      const value = {
        format: credential.format,
        packaging: credential.packaging,
        unread: [],
        credentials:
          file.sha256 === buildFile(3).sha256
            ? []
            : [{ credential, contentSha256: '', documentText: '', parent: null, report }],
      };
      return Promise.resolve({ ...base, asked: network, outcome: { ok: true, value } });
    },
  } as unknown as Inspector;
  const store = {
    file: (sha256: string) => Promise.resolve({ ...buildFile(1), name: sha256.slice(-2), sha256 }),
    updateEntry: (id: string, change: (entry: WalletEntry) => WalletEntry) => {
      const next = change(kept.get(id) ?? buildEntry(1));
      kept.set(id, next);
      return Promise.resolve(next);
    },
  };
  return { kept, asked, services: { store, inspector } };
}

const entries = [buildEntry(1), buildEntry(2), buildEntry(3)];

test('names every host once, and asks none', async () => {
  const { services, asked } = setUp();
  const hosts = await hostsToAskFor(entries, services);
  expect(hosts.filter((host) => host === 'all.example')).toHaveLength(1);
  expect(hosts).toHaveLength(4);
  expect(asked).toEqual([]);
});

test('asks the hosts agreed to, keeps the reports, and tells what changed', async () => {
  const { services, asked, kept } = setUp();
  const told: string[] = [];
  const result = await checkOnline(entries, ['all.example'], services, {
    signal: new AbortController().signal,
    onProgress: (done, of) => told.push(`${done}/${of}`),
  });
  expect(asked).toEqual(entries.map(() => ({ online: true, hosts: ['all.example'] })));
  expect(result).toEqual({
    checked: 2,
    unanswered: 1,
    changes: [{ entryId: buildEntry(2).id, kind: 'status', now: 'failed' }],
    unreadable: [buildEntry(3).id],
    furtherHosts: ['further.example'],
    silent: [{ host: 'silent.example', reason: 'timed-out' }],
  });
  expect(kept.get(buildEntry(2).id)?.report).toEqual(revoked);
  expect(told.at(-1)).toBe('3/3');
});

test('stopped before it begins, it asks nobody', async () => {
  const { services, asked } = setUp();
  const stopper = new AbortController();
  stopper.abort();
  const options = { signal: stopper.signal, onProgress: () => undefined };
  expect(await checkOnline(entries, ['all.example'], services, options)).toMatchObject({ checked: 0 });
  expect(asked).toEqual([]);
});
