import { expect, test } from 'vitest';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildSettings } from '#src/test/build-records.ts';
import { buildReport } from '#src/test/build-report.ts';
import type { Check, VerificationReport } from '../verification/check.ts';
import type { Inspector } from '../verification/inspector.ts';
import { recheckEntries, recheckWhatIsDue, withLocalAnswers } from './recheck-entries.ts';

const matches: Check = {
  kind: 'recipient',
  status: 'passed',
  code: 'recipient-matches',
  data: { kinds: 'email' },
};
const listed: Check = { kind: 'issuer-trust', status: 'passed', code: 'on-your-list' };
const inRegistry: Check = { kind: 'issuer-trust', status: 'passed', code: 'in-registry' };
const online: VerificationReport = {
  ...buildReport({ kind: 'status', status: 'passed', code: 'not-withdrawn' }, inRegistry),
  online: true,
};
const codes = (report: VerificationReport, kind: Check['kind']) =>
  report.checks.filter((check) => check.kind === kind).map(({ code }) => code);

test('only what rests on the learner’s word and lists is taken over', () => {
  const fresh = buildReport(
    { kind: 'status', status: 'unknown', code: 'status-not-asked' },
    { kind: 'issuer-identity', status: 'unknown', code: 'issuer-not-resolved' },
    matches,
  );
  const merged = withLocalAnswers(online, fresh);
  expect(codes(merged, 'status')).toEqual(['not-withdrawn']);
  expect(codes(merged, 'issuer-identity')).toEqual(codes(online, 'issuer-identity'));
  expect(codes(merged, 'recipient')).toEqual(['recipient-matches']);
  expect(codes(merged, 'issuer-trust')).toEqual(['in-registry']);
  expect(merged).toMatchObject({ online: true, checkedAt: online.checkedAt, comparedAt: fresh.checkedAt });
});

test('a list of one’s own replaces what a registry said, and identity follows where a certificate is judged', () => {
  const anchored: Check = { kind: 'issuer-identity', status: 'passed', code: 'certificate-anchored' };
  const merged = withLocalAnswers(online, buildReport(anchored, listed));
  expect(codes(merged, 'issuer-trust')).toEqual(['on-your-list']);
  expect(codes(merged, 'issuer-identity')).toEqual(['certificate-anchored']);
});

test('every entry of a file is worked out by one look at it, and unchanged ones are left alone', async () => {
  const entries = new Map(
    [0, 1].map((index) => {
      const entry = buildEntry(1, { id: `${buildFile(1).sha256}.${String(index)}`, index });
      return [entry.id, entry] as const;
    }),
  );
  let looks = 0;
  const inspector: Pick<Inspector, 'inspect'> = {
    inspect: (file, options) => {
      looks += 1;
      expect(options).toEqual({ online: false });
      const found = { credential: buildCredential(), contentSha256: '', documentText: '', parent: null };
      const reports = [
        buildReport(matches),
        entries.get(`${buildFile(1).sha256}.1`)?.report ?? buildReport(),
      ];
      const credentials = reports.map((report) => ({ ...found, report }));
      const value = { format: 'open-badges-3', packaging: 'json', unread: [], credentials } as const;
      return Promise.resolve({
        fileName: file.name,
        sha256: '',
        mediaType: '',
        outcome: { ok: true, value },
      });
    },
  };
  const changed = await recheckEntries(
    {
      entries: () => Promise.resolve([...entries.values()]),
      file: () => Promise.resolve(buildFile(1)),
      updateEntry: (id, change) => {
        const updated = change(entries.get(id) ?? buildEntry(1));
        entries.set(id, updated);
        return Promise.resolve(updated);
      },
    },
    inspector,
  );
  expect([looks, changed]).toEqual([1, 1]);
  expect(codes(entries.get(`${buildFile(1).sha256}.0`)?.report ?? buildReport(), 'recipient')).toEqual([
    'recipient-matches',
  ]);
});

test('what is due is done once for each change, also for one that comes meanwhile', async () => {
  const marks: (string | undefined)[] = ['first', 'second', undefined];
  const done: string[] = [];
  const inspect = () => Promise.reject(new Error('nothing to read'));
  await recheckWhatIsDue(
    {
      entries: () => Promise.resolve([]),
      file: () => Promise.resolve(null),
      updateEntry: () => Promise.reject(new Error('nothing to change')),
      settings: () => {
        const [recheckDue] = marks.splice(0, 1);
        return Promise.resolve({ ...buildSettings(), ...(recheckDue === undefined ? {} : { recheckDue }) });
      },
      recheckDone: (due) => {
        done.push(due);
        return Promise.resolve();
      },
    },
    { inspect },
  );
  expect(done).toEqual(['first', 'second']);
});
