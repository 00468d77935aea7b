import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { err, ok } from '#src/domain/result.ts';
import type { VerificationReport } from '#src/domain/verification/check.ts';
import { standingOf } from '#src/domain/verification/standing.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { createCredentialReader } from '#src/formats/index.ts';
import { createVerifier } from '#src/verification/index.ts';
import { decodePng } from '../../scripts/inspect/decode-png.ts';
import { testNow } from './checked.ts';
import { exceptions } from './corpus-exceptions.ts';
import { differenceFrom, readIndex } from './corpus-expectation.ts';

const folder = process.env['CORPUS_DIR'];

/** What this release reads and checks; of the rest only "never wrongly passed" is asked. */
const families = [
  'ob3',
  'ob3-dcc',
  'ob3-eu',
  'ob2',
  'elm3',
  'jades',
  'di-vectors',
  'clr2',
  'status',
  'vcdm2',
  'sdjwt',
  'blockcerts',
  'elm2-xml',
  'qr',
];

if (folder === undefined || !existsSync(join(folder, 'index.tsv'))) {
  console.log('corpus: no third-party file was read, because CORPUS_DIR names no folder with an index.tsv');
  test.skip('third-party samples (needs CORPUS_DIR)', () => undefined);
} else {
  describe('third-party samples', () => {
    const rows = readIndex(readFileSync(join(folder, 'index.tsv'), 'utf8')).filter(({ file }) =>
      existsSync(join(folder, file)),
    );
    const source = tableOfFiles(join(folder, 'support/url-map.json'));

    test(`read, checked and judged as expected (${rows.length} files)`, { timeout: 120_000 }, async () => {
      const wrong: string[] = [];
      const unneeded = new Set(Object.keys(exceptions));
      for (const row of rows) {
        const difference = differenceFrom(row.expected, row.proof, await inspect(join(folder, row.file)));
        const isAsked = families.includes(row.family) && !(row.file in exceptions);
        if (difference !== null) unneeded.delete(row.file);
        if (difference === 'wrongly passed' || (difference !== null && isAsked))
          wrong.push(`${row.file}: ${row.expected}: ${difference}`);
      }
      console.log(`corpus: ${rows.length} files read, ${Object.keys(exceptions).length} exceptions`);
      expect(wrong).toEqual([]);
      expect([...unneeded]).toEqual([]);
    });

    test('codes that lead to an address outside the url map are read as far as that', async () => {
      const codes = rows.filter(({ family }) => family === 'qr').map(({ file }) => join(folder, file));
      expect((await Promise.all(codes.map((file) => inspect(file)))).map(({ problem }) => problem)).toEqual(
        codes.map(() => 'address-unanswered'),
      );
    });

    test(
      'offline, no signature or date gets another answer than online; it is the same or open',
      { timeout: 120_000 },
      async () => {
        const wrong: string[] = [];
        for (const { file } of rows) {
          const [online, offline] = [
            await inspect(join(folder, file)),
            await inspect(join(folder, file), null),
          ];
          for (const [at, report] of offline.reports.entries()) {
            const changed = report.checks.filter(({ kind, status }) => {
              const others =
                online.reports[at]?.checks
                  .filter((check) => check.kind === kind)
                  .map((check) => check.status) ?? [];
              return (
                (kind === 'signature' || kind === 'validity') &&
                status !== 'unknown' &&
                !others.includes(status)
              );
            });
            if (changed.length > 0) wrong.push(file);
          }
        }
        expect(wrong).toEqual([]);
      },
    );

    test('what was kept of an hour ago answers as the network did', { timeout: 120_000 }, async () => {
      const wrong: string[] = [];
      const kept = tableOfFiles(join(folder, 'support/url-map.json'), '2026-11-20T23:00:00Z');
      const told = (reports: readonly VerificationReport[]) =>
        reports.map(({ checks }) =>
          // What nothing was kept of was not asked, and is open.
          checks.map(({ kind, status }) =>
            status === 'passed' || status === 'failed' ? `${kind} ${status}` : kind,
          ),
        );
      for (const { file } of rows) {
        const online = await inspect(join(folder, file));
        const offline = await inspect(join(folder, file), kept, true);
        if (JSON.stringify(told(online.reports)) !== JSON.stringify(told(offline.reports))) wrong.push(file);
        expect(offline.reports.filter((report) => report.online)).toEqual([]);
      }
      expect(wrong).toEqual([]);
    });

    const reader = createCredentialReader({ decodePicture: decodePng });
    const verifier = createVerifier();

    async function inspect(file: string, asked: DocumentSource | null = source, onlyKept = false) {
      const bytes = new Uint8Array(readFileSync(file));
      const { outcome } = await reader.read({ name: file, bytes }, asked === null ? {} : { source: asked });
      if (!outcome.ok) return { problem: outcome.error.code, reports: [], standings: [] };
      const options = asked === null ? { now: testNow } : { now: testNow, source: asked, onlyKept };
      const reports = await verifier.verifyAll(outcome.value.credentials, options);
      return { problem: null, reports, standings: reports.map((report) => standingOf(report, false)) };
    }
  });
}

function tableOfFiles(file: string, fetchedAt: string | null = null): DocumentSource {
  const above = dirname(dirname(resolve(file)));
  const table = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  return (url) => {
    const path = table.get(url);
    return Promise.resolve(
      path === undefined
        ? err({ reason: 'no-answer' as const })
        : ok({ bytes: new Uint8Array(readFileSync(resolve(above, path))), fetchedAt }),
    );
  };
}
