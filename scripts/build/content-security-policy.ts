import type { Plugin } from 'vite';

/**
 * What the built page may do. `connect-src https:` is for checks that the person asks for; nothing
 * else leaves the origin. The one style hash is the sheet that react-aria-components inserts to
 * disable text selection while pressing.
 */
export const pagePolicy = [
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

/** Writes the policy into the built page, so that it holds on any static host. The dev server stays without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'cairn:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
