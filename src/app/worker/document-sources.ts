import { err, ok } from '#src/domain/result.ts';
import type { Clock } from '#src/domain/time.ts';
import type {
  AskedNetwork,
  DocumentSource,
  KeptAnswers,
  SilentHost,
  UnreachedReason,
} from '#src/domain/verification/document-source.ts';

/** Only what is kept of earlier answers. Nobody is asked. */
export const keptSource =
  (kept: KeptAnswers): DocumentSource =>
  async (url) => {
    const answer = await kept.answer(url);
    return answer === null
      ? err({ reason: 'not-kept' })
      : ok({ bytes: answer.bytes, fetchedAt: answer.fetchedAt });
  };

/** The network could not be reached, which says nothing about what the host holds. */
const withoutWord: readonly UnreachedReason[] = ['timed-out', 'refused-or-offline'];

/**
 * Asks hosts that the person agreed to ask, and no other. What they answer is kept. Where one cannot be reached,
 * or was not agreed to, an earlier answer stands in with its date; where one answers that there is nothing,
 * the earlier answer goes too.
 */
export function askingSource(
  hosts: readonly string[],
  kept: KeptAnswers,
  fetchDocument: DocumentSource,
  now: Clock,
): { source: DocumentSource; asked: () => AskedNetwork } {
  const agreed = new Set(hosts);
  const further = new Set<string>();
  const silent = new Map<string, SilentHost>();
  const fromKept = keptSource(kept);

  const source: DocumentSource = async (url) => {
    const { host } = new URL(url);
    if (!agreed.has(host)) {
      further.add(host);
      const earlier = await fromKept(url);
      return earlier.ok ? earlier : err({ reason: 'not-agreed' });
    }
    const fetched = await fetchDocument(url);
    if (fetched.ok) {
      await kept.keep({ url, bytes: fetched.value.bytes, fetchedAt: now().toISOString() });
      return fetched;
    }
    silent.set(host, { ...fetched.error, host });
    if (!withoutWord.includes(fetched.error.reason)) {
      await kept.forget(url);
      return fetched;
    }
    const earlier = await fromKept(url);
    return earlier.ok ? earlier : fetched;
  };
  return {
    source,
    asked: () => ({ furtherHosts: [...further].sort(), silent: [...silent.values()] }),
  };
}

/** For whom nothing is kept: a reader of a link. */
export const keepNothing: KeptAnswers = {
  answer: () => Promise.resolve(null),
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};

/**
 * Tells which hosts would be asked, without asking. What is kept of earlier answers stands in, since hosts may be
 * named in it.
 */
export function listeningSource(kept: KeptAnswers): { source: DocumentSource; hosts: () => string[] } {
  const hosts = new Set<string>();
  const fromKept = keptSource(kept);
  return {
    source: (url) => {
      hosts.add(new URL(url).host);
      return fromKept(url);
    },
    hosts: () => [...hosts].sort(),
  };
}
