import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { browserFlags, ensureBrowser } from '../check/find-browser.ts';

/** The goal for both pages; `npm run size` guards what is reached. */
const goalKilobytes = 115;

type Landing = { page: number; worker: number; requests: number; otherOrigins: number };

/** Gzipped script bytes that a cold visit to an address loads before it is left alone. */
async function land(origin: string, path: string): Promise<Landing> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    const landing: Landing = { page: 0, worker: 0, requests: 0, otherOrigins: 0 };
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      landing.requests += 1;
      if (!response.url().startsWith(origin)) landing.otherOrigins += 1;
      if (!response.url().endsWith('.js')) return;
      const fromWorker = response.url().includes('/inspection-worker-');
      pending.push(
        response.body().then((body) => {
          landing[fromWorker ? 'worker' : 'page'] += gzipSync(body, { level: 9 }).length;
        }),
      );
    });
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    await Promise.all(pending);
    return landing;
  } finally {
    await browser.close();
  }
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** First-load script size of the wallet and of the employer's page. */
export async function run(): Promise<string[]> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 4190, strictPort: true }, logLevel: 'error' });
  try {
    const lines: string[] = [];
    for (const [name, path] of [
      ['wallet', '/'],
      ['employer page', '/view'],
    ] as const) {
      const { page, worker, requests, otherOrigins } = await land('http://localhost:4190', path);
      const ratio = (page / 1000 / goalKilobytes).toFixed(2);
      lines.push(
        `first load, ${name}: ${kilobytes(page)} kB gz of scripts (${ratio} of ${goalKilobytes} kB), worker ${kilobytes(worker)} kB, ${requests} requests, ${otherOrigins} to other origins`,
      );
    }
    return lines;
  } finally {
    await server.close();
  }
}
