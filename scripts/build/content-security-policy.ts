import type { Plugin } from 'vite';

/**
 * What the built page may do. `connect-src https:` is for checks that the person asks for; nothing
 * else leaves the origin. The one style hash is the sheet that react-aria-components inserts to
 * disable text selection while pressing.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types cairn-worker',
].join('; ');

/**
 * The worker that solves placements is the only script that may compile WebAssembly. A worker has the policy of its own
 * response and not the page's; a host that sends one header for all files keeps it from starting, which the app bears.
 */
const placementPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ');

const isPlacementWorker = (address = ''): boolean =>
  /\/placement-worker-[^/]*\.js$/u.test(address.split('?')[0] ?? '');

/** Writes the policy into the built page, so that it holds on any static host. The dev server stays without, and `npm start` sends it as a header too. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'cairn:content-security-policy',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const own = isPlacementWorker(request.url)
          ? placementPolicy
          : `${pagePolicy}; frame-ancestors 'none'`;
        response.setHeader('Content-Security-Policy', own);
        next();
      });
    },
    transformIndexHtml: (_, { server }) =>
      server
        ? []
        : [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
              injectTo: 'head-prepend',
            },
          ],
  };
}
