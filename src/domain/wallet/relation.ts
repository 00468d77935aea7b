import type { Credential, Learner } from '../credential/credential.ts';
import type { LocalizedText } from '../credential/stated.ts';
import { creditClaimOf } from '../credits/credit-claim.ts';
import { attributionOf } from '../verification/attribution.ts';
import type { VerificationReport } from '../verification/check.ts';

/** What two credentials are compared by. */
export type Comparable = { contentSha256: string; credential: Credential; report: VerificationReport };

/** Why two credentials are about one piece of learning, so that it counts once. Text: `relation.<name>`. */
export type Relation =
  /** The very same signed text. */
  | 'same-content'
  /** The same document, but its text is not the same, and only one of the two holds. */
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
  if (!shareAny(titleKeys(one), titleKeys(other)) || !shareAny(issuerKeys(one), issuerKeys(other)))
    return null;
  const isOneDocument = one.documentId !== null && one.documentId === other.documentId;
  if (isOneDocument && holds(a) !== holds(b)) return 'changed-copy';
  if (!isOnePerson(one.learner?.value, other.learner?.value) || !statesOneAmount(one, other)) return null;
  if (!isOneDay(one, other)) return 'renewed';
  return one.format !== other.format || one.packaging !== other.packaging ? 'other-form' : 're-issued';
}

/** The keys under which everything that could be related to a credential is found. */
export function relationKeys({ contentSha256, credential }: Comparable): readonly string[] {
  const issuers = issuerKeys(credential);
  const titles = credential.format === 'own-record' ? [] : titleKeys(credential);
  return [contentSha256, ...titles.flatMap((title) => issuers.map((issuer) => `${issuer}\n${title}`))];
}

/** Languages beyond these are not compared: no credential is named in so many. */
const comparedLanguages = 40;

const keysOf = (text: LocalizedText | null): string[] =>
  Object.values(text ?? {})
    .slice(0, comparedLanguages)
    .map(plain)
    .filter((key) => key !== '');

/** Words as they are compared: neither case, width nor spacing tells two texts apart. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

const titleKeys = (credential: Credential): string[] => keysOf(credential.title.value);

function issuerKeys({ issuer, awardingBody }: Credential): string[] {
  const parties = awardingBody === null ? [issuer.value] : [issuer.value, awardingBody.value];
  return parties.flatMap(({ id, name }) => [...(id === null ? [] : [id]), ...keysOf(name)]);
}

const shareAny = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((key) => others.includes(key));

/** Unchanged as far as could be told. */
const holds = ({ report }: Comparable): boolean => attributionOf(report, false).startsWith('signed');

function isOnePerson(one: Learner | undefined, other: Learner | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const facts: readonly (keyof Learner & ('name' | 'email' | 'dateOfBirth' | 'nationalId'))[] = [
    'name',
    'email',
    'dateOfBirth',
    'nationalId',
  ];
  return facts.every((fact) => {
    const [a, b] = [one[fact], other[fact]];
    return a === null || b === null || plain(a) === plain(b);
  });
}

function statesOneAmount(one: Credential, other: Credential): boolean {
  const [a, b] = [creditClaimOf(one), creditClaimOf(other)];
  return a.kind !== 'ects' || b.kind !== 'ects' || a.hundredths === b.hundredths;
}

function isOneDay(one: Credential, other: Credential): boolean {
  const [a, b] = [one, other].map(({ awardedOn }) => awardedOn?.value.slice(0, 10));
  return a === undefined || b === undefined || a === b;
}
