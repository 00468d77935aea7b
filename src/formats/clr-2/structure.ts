import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isPresent, member, objects, textAt, typesOf, type Place } from '../json/place.ts';
import { faultAt, missing } from '../vc-data-model/structure-fault.ts';

/** CLR 2.0, AssociationType; others begin with `ext:`. */
const associationTypes = [
  'exactMatchOf',
  'isChildOf',
  'isParentOf',
  'isPartOf',
  'isPeerOf',
  'isRelatedTo',
  'precedes',
  'replacedBy',
];

/** What CLR 2.0 adds to the rules of the VC Data Model (ClrCredential, ClrSubject, Association). */
export function recordStructureFaults(document: Place, subject: Place): StructureFault[] {
  const types = typesOf(subject);
  return [
    ...missing(isPresent(subject) ? [member(subject, 'verifiableCredential')] : []),
    ...missing([member(document, 'name')]),
    ...(types.length > 0 && !types.includes('ClrSubject')
      ? [faultAt('field-wrong-value', member(subject, 'type'))]
      : []),
    ...objects(member(subject, 'association')).flatMap((association) => {
      const type = member(association, 'associationType');
      const word = textAt(type);
      const isKnown = word === null || associationTypes.includes(word) || word.startsWith('ext:');
      return [
        ...missing([type, member(association, 'sourceId'), member(association, 'targetId')]),
        ...(isKnown ? [] : [faultAt('field-wrong-value', type)]),
      ];
    }),
  ];
}
