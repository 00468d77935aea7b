import type { StructureFault } from '#src/domain/credential/reading.ts';
import { dateAt, instantAt, isReversed, secondsAt } from '../facts/dates.ts';
import { idOf, isPresent, member, objects, strings, typesOf, type Place } from '../json/place.ts';
import { faultAt, missing } from '../vc-data-model/structure-fault.ts';

const contexts = ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'];
const olderContexts = ['https://w3id.org/openbadges/v1', 'https://openbadgespec.org/v1/context.json'];

const contextsOf = (document: Place) => strings(member(document, '@context'));

/** Open Badges 2.0 documents have a context and a type; those of 1.0 and 0.5 have neither, and lighter rules. */
export function isOpenBadges2(document: Place): boolean {
  const found = contextsOf(document);
  return found.length > 0 && !found.some((context) => olderContexts.includes(context));
}

/** What the specification calls an error in an assertion that can still be shown (Open Badges 2.0, Assertion). */
export function assertionStructureFaults(document: Place): StructureFault[] {
  const issued = [member(document, 'issuedOn'), member(document, 'issued_on')].filter(isPresent);
  const expires = member(document, 'expires');
  const unreadable = [...issued, expires]
    .filter((place) => isPresent(place) && dateAt(place) === null && secondsAt(place) === null)
    .map((place) => faultAt('field-wrong-value', place));
  const reversed = issued.some((place) => isReversed(instantAt(place), instantAt(expires)));
  return [
    ...unreadable,
    ...(reversed ? [faultAt('dates-reversed', expires)] : []),
    ...(isOpenBadges2(document) ? version2Faults(document) : olderFaults(document)),
  ];
}

/** Open Badges 1.0 and 0.5: what is given is some badge. An assertion that is only an address does not say which. */
function olderFaults(document: Place): StructureFault[] {
  const isWritten = ['recipient', 'issuedOn', 'issued_on'].some((name) => isPresent(member(document, name)));
  return isWritten ? missing([member(document, 'badge')]) : [];
}

function version2Faults(document: Place): StructureFault[] {
  const required = ['id', 'type', 'recipient', 'badge', 'issuedOn', 'verification'];
  // `verify` is how 1.x called it; badges that were carried over still say so.
  const isMissing = (name: string) =>
    !isPresent(member(document, name)) && !(name === 'verification' && isPresent(member(document, 'verify')));
  const image = member(document, 'image');
  const type = member(document, 'type');
  return [
    ...(contextsOf(document).some((context) => contexts.includes(context))
      ? []
      : [faultAt('field-wrong-value', member(document, '@context'))]),
    ...required.filter(isMissing).map((name) => faultAt('field-missing', member(document, name))),
    ...objects(member(document, 'recipient')).flatMap((recipient) =>
      missing(['type', 'identity', 'hashed'].map((name) => member(recipient, name))),
    ),
    ...(isPresent(type) && !typesOf(document).includes('Assertion')
      ? [faultAt('field-wrong-value', type)]
      : []),
    // The assertion's own image is a baked badge at an address; only a badge class may embed one.
    ...(/^data:/i.test(idOf(image) ?? '') ? [faultAt('field-wrong-value', image)] : []),
  ];
}
