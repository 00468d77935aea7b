import type { StructureFault } from '#src/domain/credential/reading.ts';
import { instantAt, isReversed } from '../facts/dates.ts';
import { isPresent, member, textAt, type Place } from '../json/place.ts';
import { faultAt, missing } from './structure-fault.ts';
import { vcVersionOf } from './vc-facts.ts';

const pairs = [
  ['validFrom', 'validUntil'],
  ['issuanceDate', 'expirationDate'],
] as const;

/**
 * Dates of the signed copy: readable, in order, in 2.0 with an offset (section 4.9,
 * `dateTimeStamp`), and in 1.1 with a beginning (section 4.6).
 */
export function dateFaults(document: Place, claimed: ReadonlySet<string>): StructureFault[] {
  const version = vcVersionOf(document);
  const dates = pairs
    .flat()
    .map((name) => member(document, name))
    .filter(isPresent);
  const hasBeginning =
    isPresent(member(document, 'validFrom')) || claimed.has('validFrom') || version !== '1.1';
  return [
    ...dates
      .filter((place) => instantAt(place) === null || (version === '2.0' && !hasOffset(place)))
      .map((place) => faultAt('field-wrong-value', place)),
    ...(hasBeginning ? [] : missing([member(document, 'issuanceDate')])),
    ...pairs
      .filter(([from, until]) =>
        isReversed(instantAt(member(document, from)), instantAt(member(document, until))),
      )
      .map(([, until]) => faultAt('dates-reversed', member(document, until))),
  ];
}

const hasOffset = (place: Place): boolean => /(Z|[+-]\d{2}:?\d{2})$/i.test(textAt(place) ?? '');
