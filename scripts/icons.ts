/* Draws the icons of the installed app from public/app-icon.svg: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from './check/find-browser.ts';

const root = new URL('../public/', import.meta.url);
const svg = await readFile(new URL('app-icon.svg', root), 'utf8');
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserFlags, ...(executablePath ? { executablePath } : {}) });
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0;display:block}svg{width:100vw;height:100vh}</style>${svg}`);
  await writeFile(new URL(`icons/icon-${String(size)}.png`, root), await page.screenshot());
}
await browser.close();
