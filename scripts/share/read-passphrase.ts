import { readFileSync } from 'node:fs';

/** The passphrase in a file, without the line end that editors put after it; `undefined` for none. */
export const readPassphrase = (file: string | null): string | undefined =>
  file === null ? undefined : readFileSync(file, 'utf8').replace(/\r?\n$/u, '');
