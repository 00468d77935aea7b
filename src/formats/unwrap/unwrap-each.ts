import type { Member } from '#src/domain/credential/format.ts';
import type { Presentation, ReadProblem, UnreadMember } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { items, member, top, type Place } from '../json/place.ts';
import { limits } from '../limits.ts';
import { refuse } from './problem.ts';

/** What a text holds: one document, or the members of a presentation or list. */
export type Unwrapping = Result<Member[], ReadProblem>;

export const isUnread = (found: Member): found is UnreadMember => 'problem' in found;

/**
 * Takes each member by itself. One that cannot be read is named, so that it does not go missing from among
 * its neighbours unseen; where none can be read, the first one's problem is the whole's.
 */
export function unwrapEach(places: readonly Place[], unwrapOne: (place: Place) => Unwrapping): Unwrapping {
  if (places.length > limits.credentials) return refuse('too-many-values', { limit: limits.credentials });
  const found: Member[] = [];
  for (const place of places) {
    const unwrapped = unwrapOne(place);
    if (unwrapped.ok) found.push(...below(place.at, unwrapped.value));
    else found.push({ at: place.at, problem: unwrapped.error });
  }
  if (found.length > limits.credentials) return refuse('too-many-values', { limit: limits.credentials });
  const [first] = found;
  if (first === undefined) return refuse('not-a-credential');
  return found.every(isUnread) && isUnread(first) ? { ok: false, error: first.problem } : ok(found);
}

/** Members with their pointers continued upwards. */
export const below = (at: string, members: readonly Member[]): Member[] =>
  members.map((one) => ({ ...one, at: at + (one.at ?? '') }));

/** The credentials of a presentation (VC Data Model 2.0 section 4.13), with the proof of whoever presents them. */
export function unwrapPresentation(
  document: JsonObject,
  unwrapOne: (place: Place) => Unwrapping,
): Unwrapping {
  const proofs = items(member(top(document), 'proof'))
    .map((proof) => proof.value)
    .filter(isObject);
  const members = unwrapEach(items(member(top(document), 'verifiableCredential')), unwrapOne);
  return proofs.length === 0 ? members : presentedIn({ kind: 'embedded-proof', document, proofs }, members);
}

/** Of presentations inside each other the innermost counts: it says who handed over what is in it. */
export function presentedIn(presentation: Presentation, members: Unwrapping): Unwrapping {
  if (!members.ok) return members;
  return ok(members.value.map((one) => (isUnread(one) ? one : { presentation, ...one })));
}
