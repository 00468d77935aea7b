import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const fileName = 'service-worker.js';
const manifestName = 'manifest.webmanifest';

/** Files that are in `public/` and belong to the app itself; samples are fetched when they are asked for. */
const publicFiles = (): string[] => [
  'app-icon.svg',
  'mark.svg',
  ...readdirSync(at('public/icons')).map((name) => `icons/${name}`),
];

/** The colour of paper, by day and by night, from the design's tokens. */
function paperColours(): { light: string; dark: string } {
  const [light, dark] = [
    ...readFileSync(at('src/ui/tokens.css'), 'utf8').matchAll(/--paper:\s*(#[0-9a-f]{6})/g),
  ];
  if (!light?.[1] || !dark?.[1]) throw new Error('the tokens have no --paper');
  return { light: light[1], dark: dark[1] };
}

function manifestFor(base: string): string {
  const icon = (size: number, purpose: string) => ({
    src: `${base}icons/icon-${String(size)}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  });
  const { light } = paperColours();
  const accept = {
    'application/json': ['.json'],
    'application/ld+json': ['.jsonld'],
    'application/jwt': ['.jwt'],
    'image/png': ['.png'],
    'image/svg+xml': ['.svg'],
    'application/zip': ['.zip'],
    'application/pdf': ['.pdf'],
    'application/xml': ['.xml'],
  };
  const manifest = {
    id: base,
    name: 'Cairn',
    short_name: 'Cairn',
    description: 'A credential wallet that runs in the browser.',
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: light,
    theme_color: light,
    icons: [
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
      { src: `${base}app-icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    file_handlers: [{ action: `${base}import`, accept }],
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    share_target: {
      action: `${base}shared`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        text: 'text',
        url: 'url',
        files: [
          { name: 'files', accept: [...Object.keys(accept), ...Object.values(accept).flat(), 'text/plain'] },
        ],
      },
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Makes the built app one that can be installed: the manifest, its links, and the service worker with
 * the list of all files of this build. The same source gives the same bytes.
 */
export function installable(): Plugin {
  let base = '/';
  return {
    name: 'cairn:installable',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: at('src/service-worker/service-worker.ts'), fileName });
    },
    transformIndexHtml: () => {
      const { light, dark } = paperColours();
      const colour = (content: string, scheme: string) => ({
        tag: 'meta',
        attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` },
      });
      return [
        colour(light, 'light'),
        colour(dark, 'dark'),
        { tag: 'link', attrs: { rel: 'manifest', href: `${base}${manifestName}` } },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${base}icons/icon-192.png` } },
      ];
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const source = manifestFor(base);
        this.emitFile({ type: 'asset', fileName: manifestName, source });
        const worker = bundle[fileName];
        if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
        const built = Object.values(bundle).filter((file) => belongs(file.fileName));
        // The solver is larger than all else together, and the app answers without it.
        const kept = built.filter((file) => !file.fileName.endsWith('.wasm'));
        const files = [
          ...new Set([...kept.map((file) => file.fileName), manifestName, ...publicFiles()]),
        ].sort();
        const version = versionOf(built, source);
        worker.code = worker.code
          .replaceAll('__FILES__', JSON.stringify(files))
          .replaceAll('__VERSION__', JSON.stringify(version));
      },
    },
  };
}

const belongs = (name: string): boolean =>
  name !== fileName && !name.startsWith('.vite/') && !name.endsWith('.map');

/** A name for all bytes of a build. Public files are read from where they lie. */
function versionOf(
  built: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
  manifest: string,
): string {
  const hash = createHash('sha256').update(manifest);
  for (const file of [...built].sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
    hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
  }
  for (const name of publicFiles()) hash.update(name).update(readFileSync(at(`public/${name}`)));
  return hash.digest('hex').slice(0, 16);
}
