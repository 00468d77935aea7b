import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isPresent, member, objects, strings, typesOf, type Place } from '../json/place.ts';
import { faultAt } from '../vc-data-model/structure-fault.ts';
import type { References } from './references.ts';

/**
 * What the EDC application profile's shapes make mandatory
 * (http://data.europa.eu/snb/model/ap/edc-generic-full). Pilots with contexts of their own follow
 * other shapes and are left alone.
 */
export function elmStructureFaults(document: Place, references: References): StructureFault[] {
  const followsProfile = strings(member(document, '@context')).some((context) => context.includes('/edc-ap'));
  if (!followsProfile) return [];
  const { all, follow } = references;
  const claims = all(follow(document, 'credentialSubject'), 'hasClaim');
  const bodies = claims.flatMap((claim) => all(follow(claim, 'awardedBy'), 'awardingBody'));
  const organisations = [...objects(member(document, 'issuer')), ...bodies].map(references.resolve);
  return [
    ...absent([document], 'displayParameter'),
    ...absent([document], 'credentialSchema'),
    ...absent(claims, 'title'),
    ...absent(claims, 'awardedBy'),
    ...absent(
      organisations.filter((organisation) => typesOf(organisation).includes('Organisation')),
      'legalName',
    ),
  ];
}

function absent(owners: readonly Place[], name: string): StructureFault[] {
  const places = owners.map((owner) => member(owner, name)).filter((place) => !isPresent(place));
  return [...new Set(places.map((place) => place.at))].map((at) =>
    faultAt('field-missing', { value: undefined, at }),
  );
}
