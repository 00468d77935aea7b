import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isObject, isPresent, member, objects, path, typesOf, type Place } from '../json/place.ts';
import { faultAt } from '../vc-data-model/vc-structure.ts';

/**
 * Nodes with a type of their own in Open Badges 3.0 (appendix B.1). A node may have further types,
 * never others only; nodes without any type are common and harmless, so they pass.
 */
function typedNodes(document: Place, subject: Place): [Place[], string][] {
  const issuer = member(document, 'issuer');
  const achievement = path(subject, 'achievement');
  const profiles = [issuer, member(achievement, 'creator'), member(subject, 'source')].filter((place) =>
    isObject(place.value),
  );
  const results = objects(member(subject, 'result'));
  const descriptions = objects(member(achievement, 'resultDescription'));
  const of = (owners: readonly Place[], name: string) =>
    owners.flatMap((owner) => objects(member(owner, name)));
  return [
    [objects(member(document, 'credentialSubject')), 'AchievementSubject'],
    [objects(member(subject, 'achievement')), 'Achievement'],
    [of([subject], 'identifier'), 'IdentityObject'],
    [results, 'Result'],
    [descriptions, 'ResultDescription'],
    [of(descriptions, 'rubricCriterionLevel'), 'RubricCriterionLevel'],
    [of([achievement, ...results, ...descriptions], 'alignment'), 'Alignment'],
    [[...profiles, ...of(profiles, 'parentOrg')], 'Profile'],
    [of([achievement, ...profiles], 'otherIdentifier'), 'IdentifierEntry'],
    [of(profiles, 'address'), 'Address'],
    [of([document, achievement, ...profiles], 'image'), 'Image'],
  ];
}

/** What Open Badges 3.0 adds to the rules of the VC Data Model. */
export function badgeStructureFaults(document: Place, subject: Place): StructureFault[] {
  const mistyped = typedNodes(document, subject).flatMap(([nodes, type]) =>
    nodes
      .filter((node) => typesOf(node).length > 0 && !typesOf(node).includes(type))
      .map((node) => faultAt('field-wrong-value', member(node, 'type'))),
  );
  const achievement = path(subject, 'achievement');
  const identified = objects(member(subject, 'identifier')).length > 0;
  // AchievementSubject must have an achievement (appendix B).
  const missing = isPresent(achievement) || identified ? [] : [faultAt('field-missing', achievement)];
  return [...missing, ...mistyped];
}
