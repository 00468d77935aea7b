import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shellFile = `${root}dist/portfolio.html`;

/** The page that portfolios are put into, as the build makes it; built first where it is not there yet. */
export async function webPageShell(): Promise<string> {
  if (!existsSync(shellFile)) await build({ root, logLevel: 'silent' });
  return readFileSync(shellFile, 'utf8');
}
