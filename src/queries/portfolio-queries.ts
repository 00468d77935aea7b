import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ReadProblem } from '#src/domain/credential/reading.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio, SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import { rememberAnswers } from '#src/domain/verification/remember-answers.ts';
import { useReaderServices, type ReaderServices } from './services.tsx';
import { useResults } from './use-results.ts';

/** The portfolio in a link, or why there is none. */
export const openedLinkQuery = (
  { links }: Pick<ReaderServices, 'links'>,
  { fragment, passphrase }: { fragment: string; passphrase: string | undefined },
) =>
  queryOptions({
    queryKey: ['opened-link', fragment, passphrase ?? null],
    queryFn: () => links.decode(fragment, passphrase),
  });

type WithInspector = Pick<ReaderServices, 'inspector'>;

/**
 * One original, read and checked on this device as any reader would, who knows neither the sender nor their lists.
 * Answers given earlier are not forgotten.
 *
 * @param hosts - those that the reader agreed to ask; null asks nobody
 */
export const inspectionQuery = (
  { inspector }: WithInspector,
  id: string,
  original: Pick<SharedOriginal, 'fileName' | 'bytes'>,
  hosts: readonly string[] | null = null,
) =>
  queryOptions({
    queryKey: ['inspection', id],
    queryFn: async ({ client, queryKey }) => {
      const next = await inspector.inspect(
        { name: original.fileName, bytes: original.bytes },
        hosts === null ? { online: false, asReader: true } : { online: true, hosts, asReader: true },
      );
      return remembering(client.getQueryData<InspectedFile>(queryKey), next);
    },
  });

function remembering(previous: InspectedFile | undefined, next: InspectedFile): InspectedFile {
  if (!previous?.outcome.ok || !next.outcome.ok) return next;
  const before = previous.outcome.value.credentials;
  const credentials = next.outcome.value.credentials.map((credential, index) => {
    const old = before[index];
    return old ? { ...credential, report: rememberAnswers(old.report, credential.report) } : credential;
  });
  return { ...next, outcome: { ok: true, value: { ...next.outcome.value, credentials } } };
}

/** What became of one original so far. */
export type OpenedOriginal = {
  position: number;
  original: SharedOriginal;
  /** A check is under way; what was known before stays known. */
  checking: boolean;
  /** Whether there is an answer: credentials, or a problem. */
  answered: boolean;
  /** Empty until it is read, and where it cannot be. */
  credentials: readonly OpenedCredential[];
  /** Why it cannot be shown; `worker-failed` where this device could not do the work. */
  problem: ReadProblem | { code: 'worker-failed' } | null;
};

export type OpenedPortfolio = {
  /** Without files that stand beside the holder's own records: those are no credentials. */
  originals: readonly OpenedOriginal[];
  credentials: readonly OpenedCredential[];
  /** How many originals have an answer. */
  answered: number;
  /** Resolves once every original has an answer again. */
  checkAgain: () => Promise<void>;
  /** Asks these hosts and no other. Only after the person has seen them. */
  checkOnline: (hosts: readonly string[]) => Promise<void>;
  /** Hosts that the last online check needed too; the person had not seen them, so they were not asked. */
  furtherHosts: readonly string[];
  hostsToAsk: () => Promise<readonly string[]>;
};

/**
 * Reads and checks every original of a portfolio, each on its own: one that is slow or broken holds
 * up no other.
 *
 * @param keys - for each original a key that is the same whenever its bytes are
 */
export function useOpenedPortfolio(portfolio: Portfolio, keys: readonly string[]): OpenedPortfolio {
  const services = useReaderServices();
  const client = useQueryClient();
  const besideRecords = new Set(portfolio.ownRecords.map(({ file }) => file));
  const looked = portfolio.originals.flatMap((original, position) =>
    besideRecords.has(position) ? [] : [{ original, position, key: keys[position] ?? String(position) }],
  );
  const results = useResults(looked.map(({ key, original }) => inspectionQuery(services, key, original)));
  const originals = looked.map(({ original, position }, index): OpenedOriginal => {
    const result = results[index];
    const outcome = result?.data?.outcome;
    const answered = outcome !== undefined || result?.isError === true;
    return {
      position,
      original,
      // What has no answer is about to be asked, if it is not asked already.
      checking: !answered || result?.isFetching === true,
      answered,
      credentials: outcome?.ok
        ? outcome.value.credentials.map((credential, place) => ({
            ...credential,
            original: position,
            index: place,
          }))
        : [],
      problem: result?.isError ? { code: 'worker-failed' } : outcome && !outcome.ok ? outcome.error : null,
    };
  });
  const repeat = async (hosts: readonly string[] | null) => {
    await Promise.all(
      looked.map(({ key, original }) => inspectAgain(client, services, key, original, hosts)),
    );
  };
  return {
    originals,
    credentials: originals.flatMap(({ credentials }) => credentials),
    answered: originals.filter(({ answered }) => answered).length,
    checkAgain: () => repeat(null),
    checkOnline: repeat,
    furtherHosts: [...new Set(results.flatMap(({ data }) => data?.asked?.furtherHosts ?? []))].sort(),
    hostsToAsk: async () => {
      const hosts = await Promise.all(
        looked.map(({ original }) =>
          services.inspector.hostsToAsk({ name: original.fileName, bytes: original.bytes }),
        ),
      );
      return [...new Set(hosts.flat())].sort();
    },
  };
}

// A repeated check that this device cannot do leaves the earlier answer, and the query says so.
const inspectAgain = (
  client: QueryClient,
  services: WithInspector,
  key: string,
  original: SharedOriginal,
  hosts: readonly string[] | null,
) =>
  client.query({ ...inspectionQuery(services, key, original, hosts), staleTime: 0 }).catch(() => undefined);
