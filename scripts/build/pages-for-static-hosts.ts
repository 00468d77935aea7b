import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Addresses that a stranger may open first, and that a host without rewrite rules must still answer. */
const entryPages = ['view.html', '404.html'];

/**
 * Copies the page to the names that static hosts look for: `view.html` answers `/view` (employer
 * links), `404.html` every deeper address.
 */
export function pagesForStaticHosts(): Plugin {
  return {
    name: 'cairn:pages-for-static-hosts',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      await Promise.all(entryPages.map((page) => copyFile(join(dir, 'index.html'), join(dir, page))));
    },
  };
}
