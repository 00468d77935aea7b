import { groupBy } from '../group-by.ts';
import { inLanes } from '../in-lanes.ts';
import type { Check, VerificationReport } from '../verification/check.ts';
import type { Inspector } from '../verification/inspector.ts';
import type { WalletStore } from './wallet-store.ts';

/**
 * Works out again, on this device, whatever in the stored reports rests on who the learner is and on their
 * lists of issuers. What others answered online stays as it was. Entries whose original cannot be read
 * any more are left alone.
 *
 * @returns how many reports changed
 */
export async function recheckEntries(
  store: Pick<WalletStore, 'entries' | 'file' | 'updateEntry'>,
  inspector: Pick<Inspector, 'inspect'>,
): Promise<number> {
  const entries = (await store.entries()).filter(({ credential }) => credential.format !== 'own-record');
  const byFile = groupBy(entries, ({ fileSha256 }) => fileSha256);
  let changed = 0;
  await inLanes([...byFile], atATime, async ([sha256, ofFile]) => {
    const file = await store.file(sha256);
    const inspected = file === null ? null : await inspector.inspect(file, { online: false });
    if (!inspected?.outcome.ok) return;
    for (const entry of ofFile) {
      const fresh = inspected.outcome.value.credentials[entry.index]?.report;
      if (fresh === undefined || isSame(entry.report, withLocalAnswers(entry.report, fresh))) continue;
      await store.updateEntry(entry.id, (current) => ({
        ...current,
        report: withLocalAnswers(current.report, fresh),
      }));
      changed += 1;
    }
  });
  return changed;
}

/** Files handed to the workers at a time, so that none of them waits. */
const atATime = 4;

/**
 * Works out again what changes have made due, also those that come meanwhile. What cannot be finished
 * stays due.
 */
export async function recheckWhatIsDue(
  store: Pick<WalletStore, 'entries' | 'file' | 'updateEntry' | 'settings' | 'recheckDone'>,
  inspector: Pick<Inspector, 'inspect'>,
): Promise<void> {
  const due = async () => (await store.settings()).recheckDue;
  for (let change = await due(); change !== undefined; change = await due()) {
    await recheckEntries(store, inspector);
    await store.recheckDone(change);
  }
}

/** Answers that a registry or a website gave, and that no list of the learner's replaces. */
const givenOnline: readonly Check['code'][] = ['in-registry', 'not-in-any-registry', 'registry-unreachable'];

/** The old report with the new answers to what the learner's own word and lists decide. */
export function withLocalAnswers(before: VerificationReport, fresh: VerificationReport): VerificationReport {
  const ofKind = (report: VerificationReport, kind: Check['kind']) =>
    report.checks.filter((check) => check.kind === kind);
  const isCertified = [before, fresh].some((report) =>
    ofKind(report, 'issuer-identity').some(({ code }) => code.startsWith('certificate-')),
  );
  const answered = ofKind(before, 'issuer-trust').filter(({ code }) => givenOnline.includes(code));
  const trust = ofKind(fresh, 'issuer-trust');
  const isSilent = (check: Check) => check.code === 'no-registry-asked' || check.code === 'not-on-your-lists';
  const newTrust =
    answered.length > 0 && trust.some(isSilent)
      ? [...answered, ...trust.filter((check) => !isSilent(check))]
      : trust;
  const checks = before.checks.flatMap((check, index, all) => {
    const isFirst = all.findIndex(({ kind }) => kind === check.kind) === index;
    if (check.kind === 'recipient') return isFirst ? ofKind(fresh, 'recipient') : [];
    if (check.kind === 'issuer-trust') return isFirst ? newTrust : [];
    if (check.kind === 'issuer-identity' && isCertified)
      return isFirst ? ofKind(fresh, 'issuer-identity') : [];
    return [check];
  });
  return { ...before, comparedAt: fresh.checkedAt, checks };
}

const isSame = (one: VerificationReport, other: VerificationReport): boolean =>
  JSON.stringify(one.checks) === JSON.stringify(other.checks);
