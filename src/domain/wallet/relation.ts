import type { Credential } from '../credential/credential.ts';
import type { LocalizedText } from '../credential/stated.ts';
import { creditClaimOf } from '../credits/credit-claim.ts';
import type { VerificationReport } from '../verification/check.ts';
import { outcomeOf } from '../verification/standing.ts';

/** What two credentials are compared by. */
export type Comparable = { contentSha256: string; credential: Credential; report: VerificationReport };

/** Why two credentials are about one piece of learning, so that it counts once. Text: `relation.<name>`. */
export type Relation =
  /** The very same signed text. */
  | 'same-content'
  /** The same document with another text, of which only one is what was signed; see `isChangedText`. */
  | 'changed-copy'
  /** The same award in another format or another wrapping. */
  | 'other-form'
  /** The same award, signed again. */
  | 're-issued'
  /** The same learning by the same issuer, awarded on another day. */
  | 'renewed';

/**
 * How two credentials are related; null where they are two different things. Only what both of them state
 * can tell them apart: a badge with a hashed recipient may well be the sealed credential with a name.
 */
export function relationOf(a: Comparable, b: Comparable): Relation | null {
  if (a.contentSha256 === b.contentSha256) return 'same-content';
  const [one, other] = [a.credential, b.credential];
  if (one.format === 'own-record' || other.format === 'own-record') return null;
  const [facts, others] = [factsOf(one), factsOf(other)];
  if (!shareAny(facts.titles, others.titles) || !shareAny(facts.issuers, others.issuers)) return null;
  const isOneDocument = one.documentId !== null && one.documentId === other.documentId;
  if (isOneDocument && ((holds(a) && isChangedText(b)) || (holds(b) && isChangedText(a))))
    return 'changed-copy';
  if (!agree(facts.learner, others.learner) || !agree([facts.ects], [others.ects])) return null;
  if (!agree([facts.day], [others.day])) return 'renewed';
  const isSignedAgain = one.format === other.format && one.packaging === other.packaging;
  return isSignedAgain && !isChangedText(a) && !isChangedText(b) ? 're-issued' : 'other-form';
}

/** What a credential is found by: `award` among those that name the same person, `document` whoever it names. */
type RelationKeys = { award: readonly string[]; person: string; document: readonly string[] };

/** The keys under which everything that could be related to a credential is found, but the same content. */
export function relationKeys({ credential }: Comparable): RelationKeys {
  const { documentId, format } = credential;
  const { issuers, learner, ...facts } = factsOf(credential);
  const titles = format === 'own-record' ? [] : facts.titles;
  const award = titles.flatMap((title) => issuers.map((issuer) => `${issuer}\n${title}`));
  const ofDocument = documentId === null ? [] : award.map((key) => `${documentId}\n${key}`);
  return { award, person: learner[0] ?? '', document: ofDocument };
}

/** Whether a text is known not to be what its issuer signed. One that could not be checked is not. */
export const isChangedText = ({ report }: Pick<Comparable, 'report'>): boolean =>
  outcomeOf(report, 'signature') === 'failed' || report.checks.some(({ code }) => code === 'unsigned');

/** Languages beyond these are not compared: no credential is named in so many. */
const comparedLanguages = 40;

const keysOf = (text: LocalizedText | null): string[] =>
  Object.values(text ?? {})
    .slice(0, comparedLanguages)
    .map(plain)
    .filter((key) => key !== '');

/** Words as they are compared: neither case, width nor spacing tells two texts apart. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** What is compared of a credential, as it is compared. Null for what it does not state. */
type Facts = {
  titles: readonly string[];
  issuers: readonly string[];
  /** Name, e-mail address, date of birth and national number. */
  learner: readonly (string | null)[];
  ects: number | null;
  day: string | null;
};

// A credential never changes, and one of thousands is compared again with every look at the wallet.
const known = new WeakMap<Credential, Facts>();

function factsOf(credential: Credential): Facts {
  const before = known.get(credential);
  if (before) return before;
  const { issuer, awardingBody, learner, awardedOn } = credential;
  const parties = awardingBody === null ? [issuer.value] : [issuer.value, awardingBody.value];
  const claim = creditClaimOf(credential);
  const facts: Facts = {
    titles: titlesOf(credential),
    issuers: [...new Set(parties.flatMap(({ id, name }) => [...(id === null ? [] : [id]), ...keysOf(name)]))],
    learner: learnerFacts.map((fact) => plain(learner?.value[fact] ?? '') || null),
    ects: claim.kind === 'ects' ? claim.hundredths : null,
    day: awardedOn?.value.slice(0, 10) ?? null,
  };
  known.set(credential, facts);
  return facts;
}

/** A document that names nothing is titled by its type, which is no name that two could share. */
const titlesOf = ({ title, types }: Credential): string[] => {
  const ofTypes = types.map(plain);
  return keysOf(title.value).filter((key) => !ofTypes.includes(key));
};

const learnerFacts = ['name', 'email', 'dateOfBirth', 'nationalId'] as const;

const shareAny = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((key) => others.includes(key));

const holds = ({ report }: Comparable): boolean => outcomeOf(report, 'signature') === 'passed';

/** Whether nothing that both state differs. */
const agree = <Fact>(some: readonly (Fact | null)[], others: readonly (Fact | null)[]): boolean =>
  some.every((fact, index) => fact === null || (others[index] ?? null) === null || fact === others[index]);
