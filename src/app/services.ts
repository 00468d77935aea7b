import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { Issuance } from '#src/domain/issuance/issuance.ts';
import type { PlacementImprover } from '#src/domain/pathway/better-placement.ts';
import type { Clock } from '#src/domain/time.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { Services } from '#src/queries/services.tsx';
import { paths } from '#src/paths.ts';
import { openWalletStore } from '#src/storage/index.ts';
import { basename, fetchPageAt } from './pages.tsx';
import type { createInspectionClient } from './worker/inspection-client.ts';

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

/** The sample catalogue of modules, from the app's own origin; only when the person asks to try it. */
async function fetchSampleCatalogue(): Promise<SourceFile> {
  const name = 'sample-catalogue.jsonld';
  const answer = await fetch(`${import.meta.env.BASE_URL}catalogues/${name}`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

type Inspection = ReturnType<typeof createInspectionClient>;

/** The worker, and the code that talks to it, arrive with the first file or link. */
function inspectionOnDemand(now: Clock, store: WalletStore): Inspection {
  let started: Promise<Inspection> | undefined;
  const start = async () => {
    const [client, worker, learner] = await Promise.all([
      import('./worker/inspection-client.ts'),
      import('./worker/start-worker.ts'),
      import('./learner-knowledge.ts'),
    ]);
    return client.createInspectionClient(now, worker.startWorker, learner.createLearnerKnowledge(store));
  };
  const running = () => {
    // A code part that could not be fetched, as without a network, is asked for again next time.
    started ??= start().catch((error: unknown) => {
      started = undefined;
      throw new WalletError('worker-failed', { cause: error });
    });
    return started;
  };
  return {
    inspector: {
      inspect: async (file, options) => (await running()).inspector.inspect(file, options),
      membersOf: async (file) => (await running()).inspector.membersOf(file),
      portfolioIn: async (file) => (await running()).inspector.portfolioIn(file),
      hostsToAsk: async (file) => (await running()).inspector.hostsToAsk(file),
      codeIn: async (picture) => (await running()).inspector.codeIn(picture),
      readIssuerList: async (file) => (await running()).inspector.readIssuerList(file),
      readOffers: async (file, mapping) => (await running()).inspector.readOffers(file, mapping),
      readTemplate: async (file) => (await running()).inspector.readTemplate(file),
    },
    links: {
      encode: async (portfolio, passphrase) => (await running()).links.encode(portfolio, passphrase),
      decode: async (fragment, passphrase) => (await running()).links.decode(fragment, passphrase),
    },
    discloser: {
      partsOf: async (text) => (await running()).discloser.partsOf(text),
      disclose: async (text, chosen) => (await running()).discloser.disclose(text, chosen),
    },
    prepare: async () => (await running()).prepare(),
  };
}

async function startIssuance(store: WalletStore, now: Clock): Promise<Issuance> {
  const { createIssuance } = await import('#src/issuance/index.ts');
  return createIssuance({ fetch: (input, init) => fetch(input, init), key: () => store.holderKey(), now });
}

/** The client arrives with the first question; its worker brings the solver. */
function improveOnDemand(): PlacementImprover {
  let client: Promise<PlacementImprover> | undefined;
  return async (input) => {
    try {
      client ??= import('./worker/placement-client.ts').then((module) => module.createPlacementClient());
      return await (
        await client
      )(input);
    } catch {
      client = undefined;
      return null;
    }
  };
}

/** The real services. The one place where interfaces of the domain meet their adapters. */
export function createServices(): Services {
  const now = () => new Date();
  const store = openWalletStore();
  const inspection = inspectionOnDemand(now, store);
  let prepared: Promise<unknown> | undefined;
  let issuance: Promise<Issuance> | undefined;
  return {
    store,
    inspector: inspection.inspector,
    links: inspection.links,
    discloser: inspection.discloser,
    prepareReading() {
      // What cannot be had now is asked for again, and told, when a file needs it.
      prepared ??= Promise.all([inspection.prepare(), fetchPageAt(basename + paths.importReview)]).catch(
        () => {
          prepared = undefined;
        },
      );
    },
    samples: fetchSamples,
    sampleCatalogue: fetchSampleCatalogue,
    issuance: () =>
      // A code part that could not be fetched is asked for again.
      (issuance ??= startIssuance(store, now).catch((error: unknown) => {
        issuance = undefined;
        throw error;
      })),
    delivery: async () => (await import('./delivery-maker.ts')).deliveryMaker,
    fetchAddress: async (address, watch) =>
      (await import('./fetch-address.ts')).createFetchAddress(now)(address, watch),
    planLinks: async () => (await import('#src/sharing/index.ts')).createPlanLinks(),
    qualificationLinks: async () => (await import('#src/sharing/index.ts')).createQualificationLinks(),
    betterPlacement: improveOnDemand(),
    now,
    newId: () => crypto.randomUUID(),
  };
}
