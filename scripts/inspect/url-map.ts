import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { err, ok } from '../../src/domain/result.ts';
import type { DocumentSource } from '../../src/domain/verification/document-source.ts';

/**
 * A table of files that stands in for the network: addresses to paths, relative to the folder above the one
 * that holds the table. An address that is not in the table has no answer.
 */
export function readUrlMap(file: string): DocumentSource {
  const above = dirname(dirname(resolve(file)));
  const table = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  return (url) => {
    const path = table.get(url);
    return Promise.resolve(
      path === undefined
        ? err({ reason: 'no-answer' as const })
        : ok({ bytes: new Uint8Array(readFileSync(resolve(above, path))), fetchedAt: null }),
    );
  };
}
