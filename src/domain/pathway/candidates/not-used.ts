import { creditClaimOf, type CreditClaim } from '#src/domain/credits/credit-claim.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { ReasonData } from '#src/domain/wallet/entry-state.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import type { Unplaced } from '#src/domain/pathway/allocation/allocate.ts';
import type { NotUsed, NotUsedAction, NotUsedCode } from './candidate.ts';
import { changeFor } from './what-would-change.ts';

/** Why a claim cannot be placed as it is. */
export function unclaimedCode(claim: Exclude<CreditClaim, { kind: 'ects' }>): NotUsedCode {
  if (claim.kind === 'implausible') return 'credits-implausible';
  if (claim.kind === 'none') return 'no-credits';
  return claim.indicative ? 'other-unit-range' : 'other-unit';
}

const actions: Partial<Record<NotUsedCode, NotUsedAction>> = {
  'check-failed': 'see-check',
  withdrawn: 'see-check',
  suspended: 'see-check',
  'names-another': 'see-check',
  unsigned: 'see-check',
  'own-record': 'ask-decision',
  'no-credits': 'ask-decision',
  'credits-on-word': 'ask-decision',
  'other-unit-range': 'ask-decision',
  'other-unit-too-small': 'ask-decision',
  'other-unit': 'ask-decision',
  'decision-without-amount': 'ask-decision',
};

/** A credential that does not enter, with what it states and what can be done. */
export function notUsedEntry(
  entry: WalletEntry,
  template: QualificationTemplate,
  code: NotUsedCode,
  data: ReasonData = {},
  claim: CreditClaim = creditClaimOf(entry.credential, template.unit),
): NotUsed {
  const change = changeFor(code);
  const indicative = claim.kind === 'other-unit' ? claim.indicative : null;
  const amount =
    claim.kind === 'ects'
      ? { hundredths: claim.hundredths, unit: template.unit }
      : claim.kind === 'none'
        ? null
        : claim.amount;
  return {
    id: entry.id,
    kind: 'credential',
    title: entry.credential.title.value,
    amount,
    indicative,
    code,
    data: {
      ...(amount && { amount: amount.hundredths / 100, unit: amount.unit }),
      ...(indicative && { low: indicative.lowHundredths / 100, high: indicative.highHundredths / 100 }),
      ...data,
    },
    action: actions[code] ?? 'none',
    ...(change && { change }),
  };
}

/** A candidate that could have been placed and was not. */
export function unplacedItem({ candidate, code, data, change }: Unplaced, unit: string): NotUsed {
  const amount = { hundredths: candidate.statedHundredths, unit };
  return {
    id: candidate.id,
    kind: candidate.kind,
    title: candidate.title,
    amount,
    indicative: null,
    code,
    data: { amount: amount.hundredths / 100, unit, ...data },
    action: code === 'taken-out' ? 'put-back' : 'place-anyway',
    ...(change && { change }),
  };
}
