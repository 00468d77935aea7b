import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { CountedOnce } from '#src/domain/wallet/counted-once.ts';
import { leftOutOf } from '#src/domain/wallet/left-out.ts';
import type { EntryId, Pathway, RecognisedComponent, WalletEntry } from '#src/domain/wallet/records.ts';
import type { Candidate, NotUsed, NotUsedCode } from './candidate.ts';
import { candidateFacts, nothingStated, placedIn } from './candidate-facts.ts';
import { isOwnIssuer } from './own-issuer.ts';
import { decisionFor, recognisesASet, type SettledDecision } from './settled-decisions.ts';

/** What decisions of another set bring: the components, and the entries that count as them. */
export type DecidedSets = {
  items: (Candidate | NotUsed)[];
  /** By entry, what it counts as. */
  countedAs: ReadonlyMap<EntryId, { components: string; institution: string }>;
};

/**
 * Components that sets of credentials were recognised as. A component counts whole and in place of the set, or
 * not at all: ECTS are awarded for complete components (ECTS Users' Guide 2015). So every credential of the set
 * must be in the wallet, fit to count, and decided on by no later decision.
 */
export function decidedSets(
  template: QualificationTemplate,
  pathway: Pathway,
  decisions: readonly SettledDecision[],
  once: CountedOnce,
): DecidedSets {
  const items: (Candidate | NotUsed)[] = [];
  const countedAs = new Map<EntryId, { components: string; institution: string }>();
  // Decided amounts are in ECTS, and a qualification that counts in its own unit cannot use them.
  const sets = template.unit === 'ECTS' ? decisions.filter(recognisesASet) : [];
  for (const decision of sets) {
    const behind = entriesBehind(decision, decisions, once);
    for (const [index, component] of decision.recognisedAs.entries()) {
      const id = componentId(decision.id, index);
      items.push(
        typeof behind === 'string'
          ? notUsedComponent(id, component, decision, behind)
          : component.ectsHundredths > 0
            ? componentCandidate(id, component, decision, behind, template, pathway)
            : notUsedComponent(id, component, decision, 'no-credits'),
      );
    }
    if (typeof behind === 'string') continue;
    const components = decision.recognisedAs.map(({ title }) => title).join(', ');
    for (const id of decision.entryIds) countedAs.set(id, { components, institution: decision.institution });
  }
  return { items, countedAs };
}

const componentId = (decisionId: string, index: number): string => `${decisionId}#${String(index)}`;

/** The entries that a set decision rests on, or why it cannot be used. */
function entriesBehind(
  decision: SettledDecision,
  decisions: readonly SettledDecision[],
  { first, copies }: CountedOnce,
): readonly WalletEntry[] | 'set-incomplete' | 'decided-again' {
  const covered = new Set(decision.entryIds);
  const entries: WalletEntry[] = [];
  for (const id of covered) {
    const entry = first.find((candidate) => candidate.id === id);
    const isCopyWithin = copies.some((copy) => copy.entry.id === id && covered.has(copy.of.id));
    if (entry && leftOutOf(entry) === null) entries.push(entry);
    else if (!isCopyWithin) return 'set-incomplete';
    if (decisionFor(id, decisions)?.id !== decision.id) return 'decided-again';
  }
  return entries;
}

function componentCandidate(
  id: string,
  component: RecognisedComponent,
  decision: SettledDecision,
  behind: readonly WalletEntry[],
  template: QualificationTemplate,
  pathway: Pathway,
): Candidate {
  const pinnedTo = pathway.pins.find((pin) => pin.entryId === id)?.groupId ?? component.groupId;
  const group = template.groups.find((candidate) => candidate.id === pinnedTo);
  const facts = behind.map((entry) =>
    candidateFacts(entry, pathway, undefined, isOwnIssuer(entry.credential, pathway)),
  );
  const origins = [...new Set(facts.flatMap(({ origins: from }) => from ?? []))];
  const elsewhere = origins.filter((origin) => origin !== 'own');
  const { level } = component;
  return {
    id,
    kind: 'decided',
    entryIds: decision.entryIds,
    tier: 'recognised',
    title: { und: component.title },
    issuerName: null,
    hundredths: component.ectsHundredths,
    statedHundredths: component.ectsHundredths,
    eqf: level?.scheme === 'EQF' && /^[1-8]$/.test(level.level) ? Number(level.level) : null,
    ...nothingStated,
    ...placedIn(id, pathway, group),
    levels: level ? [level] : [],
    // As old as the oldest learning behind it, and not known where one of them is not.
    date: oldest(facts.map(({ date }) => date)),
    // Recognised or not, credits from elsewhere fall under the caps for such credits.
    origins: elsewhere.length > 0 ? elsewhere : origins,
    usedElsewhere: facts.some(({ usedElsewhere }) => usedElsewhere === true) ? true : null,
    unchecked: false,
    decision: {
      id: decision.id,
      outcome: decision.outcome,
      institution: decision.institution,
      askedOn: decision.askedOn,
      decidedOn: decision.decidedOn,
    },
    groupId: component.groupId,
  };
}

const oldest = (dates: readonly (IsoDate | null)[]): IsoDate | null => {
  const known = dates.filter((date) => date !== null).sort();
  return known.length === dates.length ? (known[0] ?? null) : null;
};

const notUsedComponent = (
  id: string,
  component: RecognisedComponent,
  { institution }: SettledDecision,
  code: NotUsedCode,
): NotUsed => ({
  id,
  kind: 'decided',
  title: { und: component.title },
  amount: { hundredths: component.ectsHundredths, unit: 'ECTS' },
  indicative: null,
  code,
  data: { amount: component.ectsHundredths / 100, unit: 'ECTS', institution },
  action: 'none',
});
