import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const known = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium that is already here, or `null`. `CHROMIUM_PATH` goes first. */
export function findBrowser(): string | null {
  return [...known, chromium.executablePath()].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/**
 * Makes sure that a Chromium is here: what is on the machine, else Debian's package, else
 * Playwright's own. Throws where none of the three works.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' });
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    try {
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
    } catch {
      console.log('apt-get could not install chromium; trying the browser that Playwright brings');
    }
  }
  if (!findBrowser()) run('npx', 'playwright', 'install', 'chromium');
  const installed = findBrowser();
  if (!installed) throw new Error('No Chromium here and none could be installed. Set CHROMIUM_PATH to one.');
  return installed;
}

/** Flags for a quiet, closed browser: no first-run page, no background traffic. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
