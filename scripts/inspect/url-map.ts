import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { err, ok } from '../../src/domain/result.ts';
import type { DocumentSource } from '../../src/domain/verification/document-source.ts';
import { WrongArguments } from '../words.ts';

/**
 * A table of files that stands in for the network: addresses to paths, relative to the folder above the one
 * that holds the table. An address that is not in the table, or whose file is not there, has no answer.
 *
 * @throws WrongArguments where the table itself cannot be read
 */
export function readUrlMap(file: string): DocumentSource {
  const above = dirname(dirname(resolve(file)));
  const table = readTable(file);
  return (url) => {
    const path = table.get(url);
    const bytes = path === undefined ? null : bytesAt(resolve(above, path));
    return Promise.resolve(
      bytes === null ? err({ reason: 'no-answer' as const }) : ok({ bytes, fetchedAt: null }),
    );
  };
}

function readTable(file: string): ReadonlyMap<string, string> {
  try {
    const table: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof table === 'object' && table !== null ? Object.entries(table) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    throw new WrongArguments(`the url map ${file} cannot be read`);
  }
}

function bytesAt(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
}
