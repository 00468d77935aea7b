import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** A chunk and everything it imports statically. */
function closure(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) closure(imported, seen);
  return seen;
}

/** What a visitor's browser loads before the page can be used: entry, code of the page, and its text. */
function firstLoad(pages, areas) {
  const text = ['app', ...areas].map((area) =>
    Object.keys(manifest).find((key) => key.startsWith(`src/i18n/locales/en/${area}.json`)),
  );
  const seen = new Set();
  for (const key of ['index.html', ...pages, ...text]) closure(key, seen);
  return [...seen].filter((file) => file.endsWith('.js')).map((file) => `dist/${file}`);
}

export default [
  {
    name: 'wallet, first load',
    path: firstLoad(['src/app/start-wallet.tsx', 'src/app/routes/wallet.tsx'], ['import']),
    gzip: true,
    limit: '115 kB',
  },
  {
    name: 'employer view, first load',
    path: firstLoad(['src/app/start-reader.tsx'], ['employer', 'credits']),
    gzip: true,
    limit: '115 kB',
  },
];
