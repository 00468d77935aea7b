import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/check/find-browser.ts';

const executablePath = findBrowser();
const port = 4180;

/** Journeys against the built app (`npm run build` first), in real Chromium. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['line'], ['json']] : [['line']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    baseURL: `http://localhost:${port}`,
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) },
    // Most journeys are about the page itself; those about the service worker allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
