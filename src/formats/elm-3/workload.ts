import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { untagged } from '../facts/localized-text.ts';
import { durationHours } from '../facts/workload.ts';
import { statedAt, textAt, type Place } from '../json/place.ts';
import { noteAt } from './concepts.ts';
import type { References } from './references.ts';

type Workload = { hours: Stated<number> | null; unclear: Stated<LocalizedText>[] };

/**
 * The study load of a claim, of what specifies it, and of the activities that led to it, in this
 * order. Durations in months, weeks or days state no hours: they are shown as they stand, since
 * issuers have written `P60M` (60 months) where they meant 60 hours.
 */
export function workloadOf(claim: Place, references: References): Workload {
  const { all } = references;
  const specifications = all(claim, 'specifiedBy');
  const activities = all(claim, 'influencedBy');
  const places = [
    ...specifications.flatMap((specification) => all(specification, 'volumeOfLearning')),
    ...all(claim, 'workload'),
    ...activities.flatMap((activity) => [
      ...all(activity, 'workload'),
      ...all(activity, 'specifiedBy').flatMap((specification) => all(specification, 'volumeOfLearning')),
    ]),
  ];
  const durations = places.flatMap((place) => {
    const text = textAt(place);
    return text === null ? [] : [{ place, text, hours: durationHours(text) }];
  });
  const clear = durations.find((duration) => duration.hours !== null);
  return {
    hours: clear?.hours === undefined || clear.hours === null ? null : statedAt(clear.hours, clear.place),
    unclear: durations
      .filter((duration) => duration.hours === null)
      .map(({ place, text }) => statedAt(noteAt(place) ?? untagged(text), place)),
  };
}
