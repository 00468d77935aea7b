import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures are left out: they are compressed already, and no link makes them smaller. */
const isText = (file: string) => /\.(json|jsonld|jwt|1ob)$/.test(file) && file !== 'index.json';

/** The credentials of a folder that are text, in the order of their names; empty files are none. */
export const documentsIn = (folder: string): Uint8Array[] =>
  readdirSync(folder)
    .filter(isText)
    .sort()
    .map((file) => new Uint8Array(readFileSync(join(folder, file))))
    .filter(({ length }) => length > 0);
