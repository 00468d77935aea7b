import type { Level } from '#src/domain/credential/credential.ts';
import { statedEcts, statedEqf } from '#src/domain/credential/ects.ts';
import type { ShownText } from '#src/domain/credential/pick-language.ts';
import { shownAwarding, shownTitle, type ShownTitle } from '#src/domain/credential/shown-names.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { creditClaimOf, type CreditClaim } from '#src/domain/credits/credit-claim.ts';
import { allSteps, type Steps, stepSize } from '#src/domain/steps.ts';
import { attributionOf, type Attribution } from '#src/domain/verification/attribution.ts';
import { summariseChecks, type CheckSummary } from '#src/domain/verification/summary.ts';
import type { CountedOnce } from '#src/domain/wallet/counted-once.ts';
import { entryState, type EntryState } from '#src/domain/wallet/entry-state.ts';
import type { EntryId, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';

/** What one line of the list shows, sorts and filters by. */
export type WalletLine = {
  id: EntryId;
  entry: WalletEntry;
  title: ShownTitle;
  /** Who awards: the awarding body, else the issuer. Empty for an own record: nobody else stands behind it. */
  awardedBy: ShownText & { whole?: string };
  /** Who issued it, where that is not who awards. */
  issuedBy: ShownText | null;
  /** As the document writes it; null where it does not say. */
  country: string | null;
  awardedOn: string | null;
  attribution: Attribution;
  summary: CheckSummary;
  state: EntryState;
  claim: CreditClaim;
  eqf: number | null;
  nationalLevel: Level | null;
};

/** Lines in the order of the entries. */
export const walletLines = (...given: Parameters<typeof drawingLines>): WalletLine[] =>
  allSteps(drawingLines(...given));

/** `walletLines` in steps, for thousands of entries. */
export function* drawingLines(
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
  language: string,
): Steps<WalletLine[]> {
  // With thousands of entries, looking through every decision for each of them would be felt.
  const decided = new Map<EntryId, RecognitionDecision[]>();
  for (const decision of decisions)
    for (const id of decision.entryIds) decided.set(id, [...(decided.get(id) ?? []), decision]);
  const lines: WalletLine[] = [];
  for (const [place, entry] of entries.entries()) {
    lines.push(lineOf(entry, decided.get(entry.id) ?? [], language));
    if (place % stepSize === 0) yield;
  }
  return lines;
}

function lineOf(entry: WalletEntry, decisions: readonly RecognitionDecision[], language: string): WalletLine {
  const { credential, report } = entry;
  const own = credential.format === 'own-record';
  return {
    id: entry.id,
    entry,
    title: shownTitle(credential, language),
    ...(own ? nobody : parties(entry, language)),
    awardedOn: credential.awardedOn?.value ?? credential.validFrom?.value ?? null,
    attribution: attributionOf(report, own),
    summary: summariseChecks(credential, report),
    state: entryState(entry, decisions),
    claim: creditClaimOf(credential),
    eqf: statedEqf(credential),
    nationalLevel:
      credential.levels.find(({ value }) => !['EQF', 'QF-EHEA'].includes(value.scheme))?.value ?? null,
  };
}

const nobody = { awardedBy: { text: '', lang: null }, issuedBy: null, country: null };

/** By name, else by address: an issuer without a name is still somebody. */
function parties(
  { credential }: WalletEntry,
  language: string,
): Pick<WalletLine, 'awardedBy' | 'issuedBy' | 'country'> {
  const { awarding, issuedBy, country } = shownAwarding(credential, language);
  return { awardedBy: awarding, issuedBy, country };
}

/** The ECTS by which a line is as large as it is: stated, else the upper end of a range, else 0. */
export function sizeHundredths({ claim }: WalletLine): number {
  if (claim.kind === 'ects') return claim.hundredths;
  return claim.kind === 'other-unit' ? (claim.indicative?.highHundredths ?? 0) : 0;
}

/** ECTS that a line adds to a selection; what is left out of totals or not stated in ECTS adds none. */
export function countedHundredths(line: WalletLine): number {
  const counts = line.state.state === 'recognised' || line.state.state === 'earned';
  return counts && line.claim.kind === 'ects'
    ? (statedEcts(line.entry.credential)?.value.hundredths ?? 0)
    : 0;
}

/** ECTS of several lines together: one learning counts once, and a record by what is inside it. */
export function selectedHundredths(
  lines: readonly WalletLine[],
  { copies, wholes }: Pick<CountedOnce, 'copies' | 'wholes'>,
): number {
  const ids = new Set(lines.map(({ id }) => id));
  const records = new Set(lines.map(({ entry }) => `${entry.fileSha256}.${entry.parent ?? ''}`));
  const elsewhere = new Set([
    ...copies.filter(({ of }) => ids.has(of.id)).map(({ entry }) => entry.id),
    ...wholes.map(({ id }) => id).filter((id) => records.has(id)),
  ]);
  return lines.reduce((sum, line) => (elsewhere.has(line.id) ? sum : sum + countedHundredths(line)), 0);
}

const searchTexts = new WeakMap<WalletEntry, string>();

/** Small letters without marks, so that "ecologie" finds "Écologie". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Title, issuer, awarding body, outcomes and skills in every language the credential is written in. */
export function searchTextOf(entry: WalletEntry): string {
  const known = searchTexts.get(entry);
  if (known !== undefined) return known;
  const { title, issuer, awardingBody, outcomes } = entry.credential;
  const texts: (LocalizedText | null | undefined)[] = [
    title.value,
    issuer.value.name,
    awardingBody?.value.name,
    ...outcomes.flatMap(({ value }) => [value.text, ...value.skills.map((skill) => skill.name)]),
  ];
  const text = folded(texts.flatMap((localized) => Object.values(localized ?? {})).join('\n'));
  searchTexts.set(entry, text);
  return text;
}
