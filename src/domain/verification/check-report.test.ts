import { expect, test } from 'vitest';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildReport } from '#src/test/build-report.ts';
import { checkReportOf } from './check-report.ts';

test('a report names the file by its hash, and every check with code, data and sentence', () => {
  const entry = buildEntry(1, {
    report: buildReport({
      kind: 'status',
      status: 'passed',
      code: 'not-withdrawn',
      data: { place: 'a.example' },
    }),
  });
  const about = {
    statement: 'Of a program.',
    cairnVersion: '1.2.3',
    madeAt: '2026-11-21T00:00:00Z',
    language: 'en',
  };
  const report = checkReportOf([{ entry, fileName: 'sample.json' }], about, ({ code }) => `Says ${code}.`);
  expect(report).toMatchObject({ ...about, format: 'cairn-check-report', formatVersion: 1 });
  const [credential] = report.credentials;
  expect(credential).toMatchObject({
    file: { name: 'sample.json', sha256: entry.fileSha256, index: 0 },
    contentSha256: entry.contentSha256,
    checkedAt: entry.report.checkedAt,
    askedNetwork: false,
  });
  expect(credential?.checks).toHaveLength(entry.report.checks.length);
  expect(credential?.checks.find(({ kind }) => kind === 'status')).toEqual({
    kind: 'status',
    status: 'passed',
    code: 'not-withdrawn',
    sentence: 'Says not-withdrawn.',
    data: { place: 'a.example' },
  });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
