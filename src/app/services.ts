import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { Services } from '#src/queries/services.tsx';
import { openWalletStore } from '#src/storage/index.ts';
import { createInspectionClient } from './worker/inspection-client.ts';
import { startWorker } from './worker/start-worker.ts';

/** Fetches the samples from the app's own origin; only when the person asks to try them. */
async function fetchSamples(): Promise<SourceFile[]> {
  const base = `${import.meta.env.BASE_URL}samples/`;
  const index = (await (await fetch(`${base}index.json`)).json()) as { file: string }[];
  return Promise.all(
    index.map(async ({ file }) => ({
      name: file,
      bytes: new Uint8Array(await (await fetch(`${base}${file}`)).arrayBuffer()),
    })),
  );
}

/** The real services. The one place where interfaces of the domain meet their adapters. */
export function createServices(): Services {
  const now = () => new Date();
  return {
    store: openWalletStore(),
    ...createInspectionClient(now, startWorker),
    samples: fetchSamples,
    now,
    newId: () => crypto.randomUUID(),
  };
}
