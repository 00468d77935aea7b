import { queryOptions, useQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { EntryId, Pathway } from '#src/domain/wallet/records.ts';
import type { StoreArea, WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { useServices, type Services } from './services.tsx';

/*
 * [Note: How the interface stays in step]
 * The store tells every open tab which area changed. `followStore` turns that into an
 * invalidation of the queries of that area, so a mutation is just a call of the store.
 */

type WithStore = Pick<Services, 'store'>;

const all = (area: StoreArea) => [area] as const;

export const entriesQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('entries'), queryFn: () => store.entries() });

export const fileQuery = ({ store }: WithStore, sha256: string) =>
  queryOptions({ queryKey: ['file', sha256], queryFn: () => store.file(sha256) });

const decisionsQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('decisions'), queryFn: () => store.decisions() });

const pathwaysQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('pathways'), queryFn: () => store.pathways() });

const ownTemplatesQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('ownTemplates'), queryFn: () => store.ownTemplates() });

const offersQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('offers'), queryFn: () => store.offers() });

const sharesQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('shares'), queryFn: () => store.shares() });

const issuerListsQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('issuerLists'), queryFn: () => store.issuerLists() });

const keptAnswersQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('answers'), queryFn: () => store.keptAnswers() });

const settingsQuery = ({ store }: WithStore) =>
  queryOptions({ queryKey: all('settings'), queryFn: () => store.settings() });

/**
 * Reads what nearly every page shows, before the first one is drawn. Resolves also where the device
 * cannot: then the page that asks is told why.
 */
export async function readAhead(client: QueryClient, services: WithStore): Promise<void> {
  await Promise.allSettled([
    client.query(settingsQuery(services)),
    client.query(entriesQuery(services)),
    client.query(pathwaysQuery(services)),
    client.query(decisionsQuery(services)),
  ]);
}

/** Keeps the cache in step with the store; returns the way to stop. */
export function followStore(client: QueryClient, store: WalletStore): () => void {
  return store.subscribe((area) => void client.invalidateQueries({ queryKey: all(area) }));
}

/** Entries in the wallet, newest first; removed ones are left out. */
export function useEntries() {
  const services = useServices();
  return useSuspenseQuery({
    ...entriesQuery(services),
    select: (entries) => entries.filter((entry) => entry.removedOn === null),
  }).data;
}

/** Entries waiting in "Removed". */
export function useRemovedEntries() {
  const services = useServices();
  return useSuspenseQuery({
    ...entriesQuery(services),
    select: (entries) => entries.filter((entry) => entry.removedOn !== null),
  }).data;
}

/** One entry, removed or not; `null` where there is none. */
export function useEntry(id: EntryId) {
  const services = useServices();
  return useSuspenseQuery({
    ...entriesQuery(services),
    select: (entries) => entries.find((entry) => entry.id === id) ?? null,
  }).data;
}

export function useDecisions() {
  return useSuspenseQuery(decisionsQuery(useServices())).data;
}

/** The learner's plans; what-ifs are no plans. */
export function usePathways() {
  return useSuspenseQuery({ ...pathwaysQuery(useServices()), select: plansAmong }).data;
}

/** One plan or what-if; `null` where there is none. */
export function usePathway(id: string) {
  const services = useServices();
  return useSuspenseQuery({
    ...pathwaysQuery(services),
    select: (pathways) => pathways.find((pathway) => pathway.id === id) ?? null,
  }).data;
}

/** The what-if that is open on a plan; `null` where there is none. */
export function useScratch(pathwayId: string) {
  return useSuspenseQuery({
    ...pathwaysQuery(useServices()),
    select: (pathways) => pathways.find(({ scratchOf }) => scratchOf === pathwayId) ?? null,
  }).data;
}

const plansAmong = (pathways: readonly Pathway[]) => pathways.filter(({ scratchOf }) => scratchOf === null);
/** Templates of the learner's own, as written; see `useTemplates` for those that can be used. */
export function useOwnTemplates() {
  return useSuspenseQuery(ownTemplatesQuery(useServices())).data;
}

/** Modules of the learner's catalogues. */
export function useOffers() {
  return useSuspenseQuery(offersQuery(useServices())).data;
}

export function useShares() {
  return useSuspenseQuery(sharesQuery(useServices())).data;
}

export function useIssuerLists() {
  return useSuspenseQuery(issuerListsQuery(useServices())).data;
}

export function useSettings() {
  return useSuspenseQuery(settingsQuery(useServices())).data;
}

/** How much is kept of what checks fetched; undefined while it is looked up. */
export function useKeptAnswers() {
  return useQuery(keptAnswersQuery(useServices())).data;
}

/** A kept file, such as the original of an entry; undefined while it is being fetched, and without a hash. */
export function useFile(sha256: string | null) {
  const services = useServices();
  return useQuery({ ...fileQuery(services, sha256 ?? ''), enabled: sha256 !== null }).data;
}
