import type { Shape } from '../shape.ts';

/**
 * Turns a record of the schema before into one of the schema named by its key. It gets what an older
 * Cairn wrote, from this device or from a backup, and must be pure: it runs inside the upgrade.
 */
type RecordMigration = (record: unknown) => unknown;

/** All that a kind of record needs to stay readable: its shape today, and the way there from each schema before. */
export type RecordKind<T> = {
  shape: Shape<T>;
  /** Keyed by the schema version that the step leads to; a schema that leaves this kind alone has no step. */
  migrations: Readonly<Record<number, RecordMigration>>;
};

/** Brings one record from one schema version to a later one. */
export function migrateRecord(
  kind: Pick<RecordKind<unknown>, 'migrations'>,
  record: unknown,
  from: number,
  to: number,
): unknown {
  let current = record;
  for (let version = from + 1; version <= to; version += 1) {
    const step = kind.migrations[version];
    if (step) current = step(current);
  }
  return current;
}
