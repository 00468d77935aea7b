import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';
import { instantAt } from '../facts/dates.ts';
import { isPresent, member, objects, path, typesOf, type Place } from '../json/place.ts';
import { faultAt, missing } from '../vc-data-model/structure-fault.ts';

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

/** What an achievement must say of itself (appendix B, Achievement). */
const required = ['id', 'type', 'name', 'description', 'criteria'];

/** What Open Badges 3.0 adds to the rules of the VC Data Model. */
export function badgeStructureFaults(document: Place, subject: Place): StructureFault[] {
  const mistyped = typedNodes(document, subject).flatMap(([nodes, type]) =>
    nodes
      .filter((node) => typesOf(node).length > 0 && !typesOf(node).includes(type))
      .map((node) => faultAt('field-wrong-value', member(node, 'type'))),
  );
  const achievement = path(subject, 'achievement');
  const awarded = member(document, 'awardedDate');
  return [
    ...missing(
      isObject(achievement.value) ? required.map((name) => member(achievement, name)) : [achievement],
    ),
    ...(isPresent(awarded) && instantAt(awarded) === null ? [faultAt('field-wrong-value', awarded)] : []),
    ...mistyped,
  ];
}
