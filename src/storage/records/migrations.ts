import type { Additions } from '#src/domain/wallet/additions.ts';

/**
 * Turns a record of the schema before into one of the schema named by its key. It gets what an older
 * Cairn wrote, from this device or from a backup, and must be pure: it runs inside the upgrade.
 */
type RecordMigration = (record: unknown) => unknown;

/** Keyed by the schema version that the step leads to; a schema that leaves this kind alone has no step. */
export type Migrations = Readonly<Record<number, RecordMigration>>;

const fields = (record: unknown): object => record as object;

/**
 * The way of every kind of record from each schema to the next. They stand apart from the shapes: the
 * database needs them whenever it opens, the shapes are needed only when a backup is read.
 */
export const recordMigrations = {
  files: {},
  entries: {
    // Before version 2 no credential stood inside another, additions were bare text, and an own record had one file.
    2: (record) => ({
      parent: null,
      countsApart: false,
      attachments: attachmentsOf(record),
      ...fields(record),
      additions: shapedAdditions(record),
    }),
  },
  decisions: {
    2: (record) => ({ ...fields(record), letterSha256: null }),
    3: (record) => ({ ...fields(record), recognisedAs: [] }),
  },
  pathways: {
    2: (record) => ({ ...fields(record), answers: [] }),
    3: (record) => ({
      ...fields(record),
      name: '',
      regimeIds: [],
      overrides: [],
      confirmed: [],
      lastPlacement: [],
      scratchOf: null,
      assumed: [],
    }),
  },
  ownTemplates: {},
  offers: {},
  shares: { 3: (record) => ({ topics: [], note: '', ...fields(record) }) },
  portfolios: {},
  issuerLists: {},
  holderKeys: {},
  answers: {},
  waitingImports: {},
  waitingFiles: {},
  settings: { 2: (record) => ({ identities: [], ...fields(record) }) },
} satisfies Readonly<Record<string, Migrations>>;

/**
 * What the learner added stays the learner's text: reading a level or a date out of it would put words
 * in their mouth that rules then count on.
 */
function shapedAdditions(record: unknown): Additions {
  const { additions: old } = record as { additions: Record<string, { text: string; addedOn: string }> };
  return Object.fromEntries(
    Object.entries(old).map(([key, { text: said, addedOn }]) => [
      key,
      { value: { kind: 'text', text: said }, addedOn },
    ]),
  );
}

/** An own record of version 1 is about the one file that it was made for. */
function attachmentsOf(record: unknown): readonly string[] {
  const { credential, fileSha256 } = record as { credential: { format: string }; fileSha256: string };
  return credential.format === 'own-record' ? [fileSha256] : [];
}

/** Brings one record from one schema version to a later one. */
export function migrateRecord(migrations: Migrations, record: unknown, from: number, to: number): unknown {
  let current = record;
  for (let version = from + 1; version <= to; version += 1) {
    const step = migrations[version];
    if (step) current = step(current);
  }
  return current;
}
