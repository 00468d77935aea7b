import { statedEqf } from '#src/domain/credential/ects.ts';
import { creditClaimOf, type CreditClaim } from '#src/domain/credits/credit-claim.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { countedOnce } from '#src/domain/wallet/counted-once.ts';
import { decidedAmounts } from '#src/domain/wallet/decided-amounts.ts';
import { compareDecisions } from '#src/domain/wallet/entry-state.ts';
import { creditsOnWord } from '#src/domain/wallet/known-facts.ts';
import { hasOpenChecksOf, leftOutOf, standingOfEntry } from '#src/domain/wallet/left-out.ts';
import type { Pathway, PlannedModule, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import type { Candidate, NotUsed, NotUsedCode } from './candidate.ts';
import { candidateFacts, plannedFacts } from './candidate-facts.ts';
import { decidedSets } from './decided-candidates.ts';
import { notUsedEntry, unclaimedCode } from './not-used.ts';
import { isOwnAndProven, isOwnIssuer } from './own-issuer.ts';
import {
  bindsTo,
  decisionFor,
  givesCredits,
  recognisesASet,
  settledDecisions,
  type SettledDecision,
} from './settled-decisions.ts';

/**
 * What of the wallet and the plan can enter a qualification, and why the rest cannot. "Recognised"
 * is relative to this pathway: its institution decided, or issued the credential itself.
 */
export function candidatesFor(
  template: QualificationTemplate,
  pathway: Pathway,
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
): { candidates: Candidate[]; notUsed: NotUsed[] } {
  const kept = entries.filter((entry) => entry.removedOn === null);
  const settled = settledDecisions(pathway, decisions);
  const elsewhere = decisions.filter(
    (decision) => !bindsTo(pathway, decision.pathwayId) && givesCredits(decision),
  );
  const once = countedOnce(kept, settled);
  const sets = decidedSets(template, pathway, settled, once);
  // A set that cannot be used leaves its entries as if nothing had been decided.
  const single = settled.filter((decision) => template.unit !== 'ECTS' || !recognisesASet(decision));
  const found = [
    ...sets.items,
    ...once.first.map((entry) => {
      const counted = sets.countedAs.get(entry.id);
      if (counted) return notUsedEntry(entry, template, 'counted-as', counted);
      return withElsewhere(fromEntry(entry, template, pathway, kept, single), elsewhere);
    }),
    ...pathway.planned.map((module) => plannedCandidate(module, template, pathway)),
    ...once.copies.map(({ entry, of, relation }) =>
      notUsedEntry(entry, template, 'duplicate', { relation, of: of.id }),
    ),
    ...once.wholes.map((entry) => notUsedEntry(entry, template, 'counted-in-parts')),
  ];
  return {
    candidates: found.filter((item): item is Candidate => !('code' in item)),
    notUsed: found.filter((item): item is NotUsed => 'code' in item),
  };
}

/** Says of what is only earned here which other institution recognised it, the latest one first. */
function withElsewhere(
  item: Candidate | NotUsed,
  elsewhere: readonly RecognitionDecision[],
): Candidate | NotUsed {
  if ('code' in item || item.tier !== 'earned') return item;
  const [latest] = elsewhere.filter((decision) => decision.entryIds.includes(item.id)).sort(compareDecisions);
  return latest ? { ...item, decidedElsewhere: latest.institution } : item;
}

function fromEntry(
  entry: WalletEntry,
  template: QualificationTemplate,
  pathway: Pathway,
  entries: readonly WalletEntry[],
  decisions: readonly SettledDecision[],
): Candidate | NotUsed {
  const leftOut = leftOutOf(entry);
  if (leftOut) {
    const data = leftOut.code === 'check-failed' ? { check: leftOut.check } : {};
    return notUsedEntry(entry, template, leftOut.code, data);
  }
  const claim = creditClaimOf(entry.credential, template.unit);
  const decision = decisionFor(entry.id, decisions);
  if (decision?.outcome === 'refused') {
    if (decision.assumed) return notUsedEntry(entry, template, 'assumed-refused');
    return notUsedEntry(entry, template, 'refused', {
      institution: decision.institution,
      decidedOn: decision.decidedOn ?? '',
    });
  }
  const settled = decision !== null && givesCredits(decision);
  const stated = claim.kind === 'ects' ? claim.hundredths : 0;
  const decided = settled ? decidedHundredths(decision, entry, entries, template.unit, stated) : null;
  if (decided !== null) {
    if (decided > 0) return candidateOf(entry, template, pathway, 'recognised', decided, decision);
    return decision?.assumed
      ? notUsedEntry(entry, template, 'no-credits')
      : notUsedEntry(entry, template, 'decision-without-amount', {
          institution: decision?.institution ?? '',
        });
  }
  const standing = standingOfEntry(entry);
  if (standing === 'self-declared') return notUsedEntry(entry, template, 'own-record');
  if (standing === 'unsigned') return notUsedEntry(entry, template, 'unsigned');
  if (claim.kind !== 'ects') return unclaimed(entry, template, claim);
  const tier = isOwnAndProven(entry, pathway) ? 'recognised' : 'earned';
  return candidateOf(entry, template, pathway, tier, claim.hundredths, decision);
}

// What only the learner says of its size is shown, and counts once an institution has decided on it.
function unclaimed(
  entry: WalletEntry,
  template: QualificationTemplate,
  claim: Exclude<CreditClaim, { kind: 'ects' }>,
): NotUsed {
  const amount = claim.kind === 'none' ? creditsOnWord(entry) : null;
  return amount
    ? notUsedEntry(entry, template, 'credits-on-word', {}, { kind: 'other-unit', amount, indicative: null })
    : notUsedEntry(entry, template, unclaimedCode(claim), {}, claim);
}

// Decided amounts are in ECTS. For a qualification that counts in its own unit only "as stated" can be used.
function decidedHundredths(
  decision: RecognitionDecision,
  entry: WalletEntry,
  entries: readonly WalletEntry[],
  unit: string,
  stated: number,
): number | null {
  if (unit !== 'ECTS') return decision.ectsHundredths === null ? stated : null;
  return decidedAmounts(decision, entries).get(entry.id) ?? 0;
}

function candidateOf(
  entry: WalletEntry,
  template: QualificationTemplate,
  pathway: Pathway,
  tier: Candidate['tier'],
  hundredths: number,
  decision: SettledDecision | null,
): Candidate {
  const { credential } = entry;
  const claim = creditClaimOf(credential, template.unit);
  const pinnedTo = pathway.pins.find((pin) => pin.entryId === entry.id)?.groupId ?? null;
  const group = template.groups.find((candidate) => candidate.id === pinnedTo);
  return {
    id: entry.id,
    kind: 'credential',
    tier,
    title: credential.title.value,
    issuerName: credential.issuer.value.name,
    hundredths,
    statedHundredths: claim.kind === 'ects' ? claim.hundredths : hundredths,
    eqf: statedEqf(credential),
    ...candidateFacts(entry, pathway, group, isOwnIssuer(credential, pathway)),
    unchecked: hasOpenChecksOf(entry),
    ...(decision?.assumed && { assumed: true }),
    decision:
      decision && !decision.assumed
        ? {
            id: decision.id,
            outcome: decision.outcome,
            institution: decision.institution,
            askedOn: decision.askedOn,
            decidedOn: decision.decidedOn,
          }
        : null,
    groupId: null,
  };
}

function plannedCandidate(
  module: PlannedModule,
  template: QualificationTemplate,
  pathway: Pathway,
): Candidate | NotUsed {
  const amount = { hundredths: module.ectsHundredths, unit: module.unit ?? 'ECTS' };
  const title = { und: module.title };
  const refused = (code: NotUsedCode): NotUsed => ({
    id: module.id,
    kind: 'planned',
    title,
    amount,
    indicative: null,
    code,
    data: { amount: amount.hundredths / 100, unit: amount.unit },
    action: 'none',
  });
  if (module.failed) return refused('module-failed');
  if (amount.unit !== template.unit) return refused('other-unit');
  if (!(amount.hundredths > 0)) return refused('no-credits');
  const group = template.groups.find((candidate) => candidate.id === module.groupId);
  return {
    id: module.id,
    kind: 'planned',
    tier: 'planned',
    title,
    issuerName: module.provider === '' ? null : { und: module.provider },
    hundredths: module.ectsHundredths,
    statedHundredths: module.ectsHundredths,
    eqf: module.eqf,
    ...plannedFacts(module, pathway, group),
    unchecked: false,
    decision: null,
    groupId: group?.id ?? null,
  };
}
