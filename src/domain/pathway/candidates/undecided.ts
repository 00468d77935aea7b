import { statedEqf } from '#src/domain/credential/ects.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { hasOpenChecksOf } from '#src/domain/wallet/left-out.ts';
import type { Pathway, WalletEntry } from '#src/domain/wallet/records.ts';
import { eligibilityOf } from '#src/domain/pathway/allocation/eligibility.ts';
import type { Days } from '#src/domain/pathway/allocation/rule-broken-by.ts';
import type { Candidate, NotUsed } from './candidate.ts';
import { candidateFacts } from './candidate-facts.ts';
import { isOwnIssuer } from './own-issuer.ts';

/** What counts nowhere for want of a decision, and could count as this much after one. */
export type Undecided = {
  item: NotUsed;
  /** As it would enter with the low end. */
  candidate: Candidate;
  /** Both ends in hundredths of the qualification's unit; the same where its size is no range. */
  lowHundredths: number;
  highHundredths: number;
  /** What a decision would have to recognise at least, where the low end is less; else null. */
  leastHundredths: number | null;
  /** Groups that take it by themselves, in the size of either end; empty where the learner has to place it. */
  groupIds: { low: readonly string[]; high: readonly string[] };
};

/**
 * What a decision could let count, by the rules that a size is bound to, and what is not used with the reason: what
 * no group takes in any size that a decision is likely to give it says so.
 *
 * @param days - on which ages are measured
 */
export function undecidedOf(
  notUsed: readonly NotUsed[],
  entries: readonly WalletEntry[],
  pathway: Pathway,
  template: QualificationTemplate,
  days: Days,
): { undecided: Undecided[]; notUsed: NotUsed[] } {
  const undecided: Undecided[] = [];
  const told = notUsed.map((item): NotUsed => {
    const size = sizeOf(item, template);
    const entry = entries.find(({ id }) => id === item.id);
    if (!size || !entry) return item;
    const [low, high] = [size.low, size.high].map((hundredths) => {
      const candidate = candidateOf(entry, pathway, template, hundredths);
      return { candidate, eligibility: eligibilityOf(candidate, template, pathway.pins, days) };
    });
    if (!low || !high || high.eligibility.kind === 'taken-out') return item;
    if (high.eligibility.kind === 'none' && high.eligibility.code !== 'needs-placing') {
      const { code, data } = high.eligibility;
      return code === 'size-not-allowed' && item.code === 'other-unit-range'
        ? { ...item, code: 'other-unit-too-small', data: { ...item.data, ...data } }
        : item;
    }
    const min = low.eligibility.kind === 'none' ? low.eligibility.data['min'] : undefined;
    const least = typeof min === 'number' ? min : null;
    undecided.push({
      item,
      candidate: low.candidate,
      lowHundredths: size.low,
      highHundredths: size.high,
      leastHundredths: least === null ? null : least * 100,
      groupIds: { low: groupsOf(low.eligibility), high: groupsOf(high.eligibility) },
    });
    return least === null ? item : { ...item, data: { ...item.data, least } };
  });
  return { undecided, notUsed: told };
}

function sizeOf(
  { kind, code, amount, indicative }: NotUsed,
  { unit }: QualificationTemplate,
): { low: number; high: number } | null {
  if (kind !== 'credential') return null;
  if (code === 'other-unit-range' && indicative && indicative.highHundredths > 0)
    return { low: indicative.lowHundredths, high: indicative.highHundredths };
  return code === 'credits-on-word' && amount?.unit === unit && amount.hundredths > 0
    ? { low: amount.hundredths, high: amount.hundredths }
    : null;
}

const groupsOf = (eligibility: ReturnType<typeof eligibilityOf>): readonly string[] =>
  eligibility.kind === 'fixed'
    ? [eligibility.groupId]
    : eligibility.kind === 'free'
      ? eligibility.groupIds
      : [];

function candidateOf(
  entry: WalletEntry,
  pathway: Pathway,
  template: QualificationTemplate,
  hundredths: number,
): Candidate {
  const { credential } = entry;
  const pinnedTo = pathway.pins.find(({ entryId }) => entryId === entry.id)?.groupId ?? null;
  const group = template.groups.find(({ id }) => id === pinnedTo);
  return {
    id: entry.id,
    kind: 'credential',
    tier: 'earned',
    title: credential.title.value,
    issuerName: credential.issuer.value.name,
    hundredths,
    statedHundredths: hundredths,
    eqf: statedEqf(credential),
    ...candidateFacts(entry, pathway, group, isOwnIssuer(credential, pathway)),
    unchecked: hasOpenChecksOf(entry),
    decision: null,
    groupId: null,
  };
}
