import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Credential } from '#src/domain/credential/credential.ts';
import type { ReadSuccess } from '#src/domain/credential/reading.ts';
import { factsOf } from './fixtures/read.ts';
import { createCredentialReader } from './index.ts';

/**
 * Reads a folder of real credentials that stays outside the project. Each line of its `index.tsv`
 * says what a file is and which facts it states.
 */
const corpus = process.env['CORPUS_DIR'] ?? '';
const isHere = corpus !== '' && existsSync(join(corpus, 'index.tsv'));
if (!isHere) console.info('Corpus tests are skipped: CORPUS_DIR names no folder with an index.tsv.');

type Row = Record<string, string>;

function rows(): Row[] {
  const [head = '', ...lines] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? '', cell])),
  );
}

const families = [
  'ob3',
  'ob3-dcc',
  'ob3-eu',
  'ob2',
  'elm3',
  'jades',
  'vcdm2',
  'di-vectors',
  'clr2',
  'sdjwt',
  'elm2-xml',
];
const others = ['blockcerts', 'oid4vci', 'qr', 'status-lists'];
const index = isHere ? rows() : [];
const ours = index.filter(
  (row) => families.includes(row['family'] ?? '') && !(row['expected'] ?? '').startsWith('reference'),
);

const reader = createCredentialReader();
async function read(row: Row): Promise<ReadSuccess | string> {
  const name = row['file'] ?? '';
  const { outcome } = await reader.read({ name, bytes: new Uint8Array(readFileSync(join(corpus, name))) });
  return outcome.ok ? outcome.value : outcome.error.code;
}

const withParts = (credential: Credential): Credential[] => [
  credential,
  ...credential.parts.flatMap(withParts),
];

/** What the reader found, in the letters of the index: ects, eqf, learning outcomes, workload. */
function stated(success: ReadSuccess): string {
  const all = success.credentials.flatMap((one) => withParts(one.credential));
  const letter = (isStated: (credential: Credential) => boolean) => (all.some(isStated) ? 'Y' : 'n');
  return [
    // The index counts any credits; only those with a named framework are ECTS to the reader.
    letter((credential) => credential.credits.length > 0),
    letter((credential) => credential.levels.some((level) => level.value.scheme === 'EQF')),
    letter((credential) => credential.outcomes.length > 0),
    letter((credential) => credential.workloadHours !== null),
  ].join('');
}

/** Files whose line in the index says more than the file itself does, and why. */
const exceptions: readonly [pattern: RegExp, found: string, reason: string][] = [
  [
    /nl_.*(_mbo|mbob_.*|uvh_fvhz_extracurricular_full)\.json$|nl_theed_.*_full_mbo\.json$/,
    'nYnY',
    'hours of study load, no ECTS; criteria and levels, no outcome',
  ],
  [/nl_theed_extracurricular_minimal_ho\.json$/, 'nnnn', 'the only "ECTS" is the name of a grading scale'],
  [
    /nl_.*_ho\.json$|nl_uvh_fvhz_microcredential_full\.json$/,
    'YYnn',
    'alignments to a level and to an accreditation, none to an outcome',
  ],
  [/clr2\/complex\.json$/, 'nnnn', 'criteria and descriptions, no alignment to an outcome'],
  [/ToR_uio.*\.json$/, 'YYnn', 'states no workload anywhere'],
  [/elm2-xml\/example\.xml$/, 'YYnY', 'hours of engagement for the parts of one course'],
];

describe.skipIf(!isHere)('the corpus', { timeout: 60_000 }, () => {
  it(`is read: ${String(ours.length)} files`, async () => {
    expect(ours.length).toBeGreaterThan(150);
    const unread: string[] = [];
    // A token signed with a shared secret says neither who issued it nor what it is: no credential.
    for (const row of ours.filter(
      (one) => !/^(malformed|malicious|unresolvable\(detached|unsupported-alg)/.test(one['expected'] ?? ''),
    )) {
      const outcome = await read(row);
      const isTitled =
        typeof outcome !== 'string' &&
        outcome.credentials.every((one) => Object.values(one.credential.title.value).join('') !== '');
      if (!isTitled)
        unread.push(`${row['file'] ?? ''}: ${typeof outcome === 'string' ? outcome : 'untitled'}`);
    }
    expect(unread).toEqual([]);
  });

  it('shows what is malformed in it as a problem or as a fault', async () => {
    const overlooked: string[] = [];
    for (const row of ours.filter((one) => (one['expected'] ?? '').startsWith('malformed'))) {
      const outcome = await read(row);
      if (
        typeof outcome !== 'string' &&
        outcome.credentials.every((one) => one.structureFaults.length === 0)
      ) {
        overlooked.push(row['file'] ?? '');
      }
    }
    // Its schema, status and refresh addresses do not answer: nothing in the document itself is wrong.
    expect(overlooked).toEqual(['ob3/endorsement-err-schema-status-refresh.json']);
  });

  it('has no faults in what its authors call sound', async () => {
    const blamed: string[] = [];
    for (const row of ours.filter((one) => (one['expected'] ?? '').startsWith('valid'))) {
      const outcome = await read(row);
      if (typeof outcome === 'string') continue;
      const faults = outcome.credentials.flatMap((one) => one.structureFaults);
      if (faults.length > 0)
        blamed.push(`${row['file'] ?? ''}: ${faults.map((fault) => `${fault.code} ${fault.at}`).join()}`);
    }
    expect(blamed).toEqual([]);
  });

  it('states the credits, levels, outcomes and workload that its index lists', async () => {
    const differing: string[] = [];
    for (const row of ours.filter((one) => !(one['expected'] ?? '').startsWith('malformed'))) {
      const outcome = await read(row);
      if (typeof outcome === 'string') continue;
      const file = row['file'] ?? '';
      const listed = ['ects', 'eqf', 'learning_outcomes', 'workload'].map((name) => row[name]).join('');
      const expected = exceptions.find(([pattern]) => pattern.test(file))?.[1] ?? listed;
      if (stated(outcome) !== expected) differing.push(`${file}: ${stated(outcome)}, listed ${listed}`);
    }
    expect(differing).toEqual([]);
  });

  it('never calls a bare number of credits ECTS', async () => {
    for (const row of ours.filter((one) => one['family'] === 'ob3')) {
      const outcome = await read(row);
      if (typeof outcome === 'string') continue;
      const units = outcome.credentials.flatMap((one) =>
        one.credential.credits.map((credit) => credit.value.unit),
      );
      expect(units, row['file']).not.toContain('ECTS');
    }
  });

  it('has only facts of issuers', async () => {
    for (const row of ours) {
      const outcome = await read(row);
      if (typeof outcome === 'string') continue;
      const facts = outcome.credentials.flatMap((one) => factsOf(one.credential));
      expect(facts.every((fact) => fact.by === 'issuer' && (fact.at === '' || fact.at.startsWith('/')))).toBe(
        true,
      );
    }
  });

  it('names other families or reads them as what they are, and never as badges', async () => {
    const elsewhere = index.filter((row) => others.includes(row['family'] ?? ''));
    const readAsBadges: string[] = [];
    for (const row of elsewhere) {
      const outcome = await read(row);
      if (typeof outcome === 'string' || !outcome.format.startsWith('open-badges')) continue;
      // A badge may well travel in an SD-JWT.
      if (outcome.credentials.some(({ secured }) => secured.kind !== 'sd-jwt'))
        readAsBadges.push(row['file'] ?? '');
    }
    expect(elsewhere.length).toBeGreaterThan(50);
    expect(readAsBadges).toEqual([]);
  });
});
