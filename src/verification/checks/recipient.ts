import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Identity } from '#src/domain/verification/identity.ts';
import { answer } from '#src/verification/answer.ts';
import { asList } from '#src/verification/json.ts';
import type { Comparison } from '#src/verification/recipient/compare-identity.ts';
import { compareIdentity } from '#src/verification/recipient/compare-identity.ts';
import { readStatedRecipient } from '#src/verification/recipient/stated-recipient.ts';

/**
 * Whether the credential is about the learner, by what they say of who they are. `data.kinds` tells in what
 * a match is, or what was compared; never a value.
 *
 * One match is enough: people have several addresses and numbers, and a document names one. It is about
 * someone else only where nothing matched, and a name, a national number or a birth date differs. An address that
 * is not among theirs settles nothing, nor does a name that only shares a word, and so does a shared birth date; a birth date that differs outweighs a shared name.
 *
 * @param identities - the learner's own; without any, nobody is compared
 */
export async function checkRecipient(document: JsonObject, identities: readonly Identity[]): Promise<Check> {
  const stated = readStatedRecipient(document);
  if (stated.length === 0 && !statesSomeone(document))
    return answer('recipient', 'not-applicable', 'recipient-not-stated');
  const compared = await Promise.all(stated.map((identity) => compareIdentity(identity, identities)));
  const same = compared.filter(({ outcome, kind }) => outcome === 'same' && kind !== 'birth-date');
  const isOtherBirth =
    compared.some(({ outcome, kind }) => kind === 'birth-date' && outcome === 'other') &&
    !compared.some(({ outcome, kind }) => kind === 'birth-date' && outcome === 'same');
  const strong = same.filter(({ kind }) => kind !== 'name');
  if (strong.length > 0 || (same.length > 0 && !isOtherBirth))
    return answer('recipient', 'passed', 'recipient-matches', { kinds: kindsOf(same) });
  const other = compared.filter(({ outcome }) => outcome === 'other');
  const near = compared.some(({ outcome }) => outcome === 'near');
  if (near && !isOtherBirth && other.every(({ kind }) => kind === 'name'))
    return answer('recipient', 'unknown', 'recipient-name-similar');
  const telling = other.filter(({ kind }) => onlyOne.includes(kind));
  if (telling.length > 0)
    return answer('recipient', 'failed', 'recipient-differs', { kinds: kindsOf(telling) });
  return other.length > 0
    ? answer('recipient', 'unknown', 'recipient-not-among-yours', { kinds: kindsOf(other) })
    : answer('recipient', 'unknown', 'recipient-not-compared');
}

/** Of these a person has one. Addresses and DIDs they have several, and may not have given all. */
const onlyOne: readonly Comparison['kind'][] = ['name', 'national-id', 'birth-date'];

/** The kinds, each once, for the sentence to put into words. */
const kindsOf = (found: readonly Comparison[]): string =>
  [...new Set(found.map(({ kind }) => kind))].join(' ');

const statesSomeone = (document: JsonObject): boolean =>
  [...asList(document['credentialSubject']), ...asList(document['recipient'])].some(
    (subject) =>
      typeof subject === 'string' ||
      (isObject(subject) &&
        ['id', '@id', 'identifier', 'identity', 'nationalID'].some((name) => name in subject)),
  );
