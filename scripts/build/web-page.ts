import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const fileName = 'portfolio.html';
const workerModule = 'virtual:inspection-worker';

/** The parts of the text that a reader's page shows; the others would only make the file longer. */
const textAreas = '{app,employer,credits,credential,checks,problems,reader,levels}';

/**
 * Makes `portfolio.html`: the page for readers with all of its code, its worker and its styles in the one file, and a
 * place for a portfolio. The app puts a portfolio in when a learner shares one; see `sharing/web-page`.
 */
export function webPage(): Plugin {
  let making: Promise<string> | undefined;
  return {
    name: 'cairn:web-page',
    buildStart() {
      if (!this.meta.watchMode) making = makeShell();
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await (making ??= makeShell()) });
    },
    configureServer({ middlewares, config }) {
      middlewares.use(`${config.base}${fileName}`, (_request, response, next) => {
        making ??= makeShell();
        making.then((shell) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8').end(shell);
        }, next);
      });
    },
  };
}

async function makeShell(): Promise<string> {
  const worker = await bundle('src/app/worker/inspection-worker.ts', []);
  const page = await bundle('src/app/web-page/start-web-page.tsx', [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US'] }), enforce: 'pre' },
    workerAsText(worker.code),
  ]);
  return shellOf(page);
}

type Bundle = { code: string; style: string };

/** One script without imports, and the styles it names. */
async function bundle(entry: string, plugins: PluginOption[]): Promise<Bundle> {
  const built = await build({
    configFile: false,
    root: at('.'),
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [fewerTexts(), lingui(), ...plugins],
    build: {
      write: false,
      target: 'es2023',
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: at(entry), formats: ['iife'], name: 'cairn' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  const chunks = output.filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`${entry} was not built as one script`);
  const style = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  return { code: chunk.code.trim(), style: style.join('').trim() };
}

/** Everything that is loaded on demand elsewhere is in the file here: text that is never shown stays out. */
function fewerTexts(): Plugin {
  const place = './locales/*/*.json';
  return {
    name: 'cairn:fewer-texts',
    enforce: 'pre',
    transform: {
      filter: { id: /i18n[\\/]load-text\.ts$/ },
      handler(code) {
        if (!code.includes(place)) throw new Error('load-text.ts looks for texts elsewhere now');
        return code.replace(place, `./locales/*/${textAreas}.json`);
      },
    },
  };
}

function workerAsText(code: string): Plugin {
  return {
    name: 'cairn:worker-as-text',
    resolveId: (id) => (id === workerModule ? `\0${workerModule}` : null),
    load: (id) => (id === `\0${workerModule}` ? `export default ${JSON.stringify(code)};` : null),
  };
}

/** What a policy knows a script or a style by (CSP 3 section 2.3.1, hash-source). */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy names the very script and styles of the file and lets it reach nobody. The second hash is the sheet that
 * react-aria-components inserts; see `content-security-policy.ts`.
 */
function shellOf({ code, style }: Bundle): string {
  // Inside of a script element these would end it or begin another (HTML 4.12.1.3); in strings they mean the same.
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)} 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='`,
    'img-src data: blob:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cairn-worker',
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Cairn</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/vnd.cairn.portfolio" id="cairn-portfolio"></script>
<script>${script}</script>
</body>
</html>
`;
}
