import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const plugins = [react(), lingui()];

/** `node` runs the pure code and the adapters, `dom` what needs a document, `layers` the architecture. */
export default defineConfig({
  plugins,
  test: {
    projects: [
      {
        plugins,
        test: { name: 'node', environment: 'node', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
      },
      { plugins, test: { name: 'dom', environment: 'happy-dom', include: ['src/**/*.test.tsx'] } },
      {
        test: {
          name: 'layers',
          environment: 'node',
          include: ['architecture.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
