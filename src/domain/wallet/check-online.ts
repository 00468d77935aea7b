import { groupBy } from '../group-by.ts';
import { inLanes } from '../in-lanes.ts';
import {
  checkKinds,
  unreached,
  type CheckCode,
  type CheckKind,
  type CheckStatus,
  type VerificationReport,
} from '../verification/check.ts';
import type { AskedNetwork, SilentHost, UnreachedReason } from '../verification/document-source.ts';
import type { Inspector } from '../verification/inspector.ts';
import { rememberAnswers } from '../verification/remember-answers.ts';
import { outcomeOf } from '../verification/standing.ts';
import type { EntryId, WalletEntry } from './records.ts';
import type { WalletStore } from './wallet-store.ts';

type With = { store: Pick<WalletStore, 'file' | 'updateEntry'>; inspector: Inspector };

/** Files that are worked on at a time: mostly they wait for others. */
const atATime = 4;

/** One answer that came out otherwise than the time before. */
type AnswerChange = { entryId: EntryId; kind: CheckKind; now: CheckStatus };

export type OnlineResult = AskedNetwork & {
  /** Credentials whose checks were made anew. */
  checked: number;
  /** Of those, the ones for which a website that was asked gave no usable answer. */
  unanswered: number;
  changes: readonly AnswerChange[];
  /** Originals that can no longer be read as they were; their checks stay. */
  unreadable: readonly EntryId[];
};

/** Checks that stay open because an address gave nothing, or because it was not agreed to be asked. */
const unheard: readonly CheckCode[] = [
  'key-not-resolved',
  'issuer-not-resolved',
  'hosted-unreachable',
  'status-unreachable',
  'registry-unreachable',
];
const notAsked: UnreachedReason = 'not-agreed';

const lacksAnAnswer = ({ checks }: VerificationReport): boolean =>
  checks.some(({ code, data }) => unheard.includes(code) && data?.[unreached] !== notAsked);

/** The learner's own records have nobody to ask. */
const askable = (entries: readonly WalletEntry[]) =>
  groupBy(
    entries.filter(({ credential }) => credential.format !== 'own-record'),
    ({ fileSha256 }) => fileSha256,
  );

/** The hosts that checking these entries online would contact, without contacting them. */
export async function hostsToAskFor(
  entries: readonly WalletEntry[],
  { store, inspector }: With,
): Promise<string[]> {
  const hosts = new Set<string>();
  await inLanes([...askable(entries).keys()], atATime, async (sha256) => {
    const file = await store.file(sha256);
    if (file) for (const host of await inspector.hostsToAsk(file)) hosts.add(host);
  });
  return [...hosts].sort();
}

/**
 * Checks entries with answers from the hosts that the person agreed to ask, and keeps the new reports. Stopped
 * half-way, what is done stays done.
 *
 * @param onProgress - told how many of the files are done
 */
export async function checkOnline(
  entries: readonly WalletEntry[],
  hosts: readonly string[],
  { store, inspector }: With,
  {
    signal,
    onProgress,
  }: { signal: { readonly aborted: boolean }; onProgress: (done: number, of: number) => void },
): Promise<OnlineResult> {
  const byFile = askable(entries);
  const changes: AnswerChange[] = [];
  const unreadable: EntryId[] = [];
  const further = new Set<string>();
  const silent = new Map<string, SilentHost>();
  let checked = 0;
  let unanswered = 0;
  let done = 0;
  await inLanes([...byFile], atATime, async ([sha256, ofFile]) => {
    if (signal.aborted) return;
    const file = await store.file(sha256);
    const inspected = file && (await inspector.inspect(file, { online: true, hosts }));
    for (const host of inspected?.asked?.furtherHosts ?? []) further.add(host);
    for (const host of inspected?.asked?.silent ?? []) silent.set(host.host, host);
    for (const entry of ofFile) {
      const found = inspected?.outcome.ok ? inspected.outcome.value.credentials[entry.index] : undefined;
      if (!found) {
        unreadable.push(entry.id);
        continue;
      }
      await store.updateEntry(entry.id, (current) => {
        const report = rememberAnswers(current.report, found.report);
        const changed = checkKinds.filter(
          (kind) => outcomeOf(current.report, kind) !== outcomeOf(report, kind),
        );
        changes.push(...changed.map((kind) => ({ entryId: entry.id, kind, now: outcomeOf(report, kind) })));
        return { ...current, credential: found.credential, report };
      });
      checked += 1;
      if (lacksAnAnswer(found.report)) unanswered += 1;
    }
    done += 1;
    onProgress(done, byFile.size);
  });
  return {
    checked,
    unanswered,
    changes,
    unreadable,
    furtherHosts: [...further].sort(),
    silent: [...silent.values()].sort((one, other) => (one.host < other.host ? -1 : 1)),
  };
}
