import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { groupChunks, preloaded } from './scripts/build/chunks.ts';
import { contentSecurityPolicy } from './scripts/build/content-security-policy.ts';
import { installable } from './scripts/build/installable.ts';
import { leanRouter } from './scripts/build/lean-router.ts';
import { pagesForStaticHosts } from './scripts/build/pages-for-static-hosts.ts';
import { webPage } from './scripts/build/web-page.ts';

/** The folder the site is served from, with slashes at both ends: `BASE_PATH=/cairn/ npm run build`. */
const base = process.env['BASE_PATH'] ?? '/';

const routerForProduction = fileURLToPath(
  new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url),
);

export default defineConfig(({ command }) => ({
  base,
  // The package names its development build for every condition; the other one is the same without its warnings.
  resolve:
    command === 'build' ? { alias: [{ find: /^react-router$/, replacement: routerForProduction }] } : {},
  plugins: [
    react(),
    lingui(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US'] }), enforce: 'pre' },
    leanRouter(),
    contentSecurityPolicy(),
    webPage(),
    installable(),
    pagesForStaticHosts(),
  ],
  // The inspection worker loads its heavy parts on demand, which needs module workers.
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, imports, { hostId }) => preloaded(imports, hostId),
    },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: groupChunks(), debugName: 'chunks', includeDependenciesRecursively: false }],
        },
      },
    },
  },
  server: { port: 5173, strictPort: false },
  preview: {
    port: 4173,
    strictPort: false,
    headers: {
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
}));
