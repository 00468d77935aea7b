import { statedEqf } from '../credential/ects.ts';
import type { InOtherUnit } from '../requirement/evaluation.ts';
import { hasOpenChecksOf } from '../wallet/left-out.ts';
import type { Pathway, WalletEntry } from '../wallet/records.ts';
import type { NotUsed } from './candidate.ts';
import { candidateFacts } from './candidate-facts.ts';
import { isOwnIssuer } from './own-issuer.ts';

/** What counts nowhere because of its unit, with both ends of what it may come to once an institution decides. */
export function inOtherUnits(
  notUsed: readonly NotUsed[],
  entries: readonly WalletEntry[],
  pathway: Pathway,
): InOtherUnit[] {
  const takenOut = new Set(pathway.pins.flatMap((pin) => (pin.groupId === null ? [pin.entryId] : [])));
  return notUsed.flatMap(({ id, code, indicative }): InOtherUnit[] => {
    const entry = entries.find((known) => known.id === id);
    if (code !== 'other-unit-range' || !indicative || !entry || takenOut.has(id)) return [];
    const { credential } = entry;
    const { lowHundredths, highHundredths } = indicative;
    const candidate: InOtherUnit['candidate'] = {
      id,
      kind: 'credential',
      tier: 'earned',
      title: credential.title.value,
      issuerName: credential.issuer.value.name,
      hundredths: lowHundredths,
      statedHundredths: lowHundredths,
      eqf: statedEqf(credential),
      ...candidateFacts(entry, pathway, undefined, isOwnIssuer(credential, pathway)),
      unchecked: hasOpenChecksOf(entry),
      decision: null,
      groupId: null,
    };
    return [{ candidate, lowHundredths, highHundredths }];
  });
}
