import type { Learner } from '#src/domain/credential/credential.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { first, member, statedAt, textAt, type Place } from '../json/place.ts';

/**
 * The recipient: an identity object (2.0, IdentityObject), mostly a salted hash, or in Open Badges 0.5
 * a plain string. Hashes stay hashes.
 */
export function recipientAt(document: Place): Stated<Learner> | null {
  const place = [member(document, 'recipient'), member(document, 'identity')]
    .map(first)
    .find((one) => one.value !== undefined);
  if (place === undefined) return null;
  const identity = isObject(place.value)
    ? (textAt(member(place, 'identity')) ?? textAt(member(place, 'recipient')))
    : textAt(place);
  if (identity === null) return null;
  const type = textAt(member(place, 'type'));
  const salt = textAt(member(place, 'salt')) ?? textAt(member(document, 'salt'));
  const hashed = member(place, 'hashed');
  // Open Badges 1 wrote booleans as text here and there.
  const isHashed = hashed.value === true || textAt(hashed) === 'true' || /^(sha256|md5)\$/.test(identity);
  const isEmail = (type === null || type === 'email') && identity.includes('@');
  const learner: Learner = {
    ...unnamedLearner,
    id: isHashed || isEmail ? null : identity,
    email: !isHashed && isEmail ? identity : null,
    hashedIdentity: isHashed ? { identity, salt, type } : null,
  };
  return saysSomething(learner) ? statedAt(learner, place) : null;
}
