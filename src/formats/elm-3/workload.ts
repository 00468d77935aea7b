import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { untagged } from '../facts/localized-text.ts';
import { durationHours } from '../facts/workload.ts';
import { statedAt, textAt, type Place } from '../json/place.ts';
import { noteAt } from './concepts.ts';
import type { References } from './references.ts';

type Workload = { hours: Stated<number> | null; unclear: Stated<LocalizedText>[] };
type Duration = { place: Place; text: string; hours: number | null };

/**
 * The study load of a claim: of what specifies it, else its own, else that of the one activity
 * that led to it. The first of these that states anything counts, for an activity may be a small
 * part of the whole. Whatever gives no hours (`P60M`, written where 60 hours were meant), and the
 * loads of several activities, are shown as they stand.
 */
export function workloadOf(claim: Place, references: References): Workload {
  const { all } = references;
  const volumes = (owner: Place) =>
    durations(all(owner, 'specifiedBy').flatMap((specification) => all(specification, 'volumeOfLearning')));
  const loads = (owner: Place) => durations(all(owner, 'workload'));

  const activities = all(claim, 'influencedBy').map((activity) => [...loads(activity), ...volumes(activity)]);
  const oneActivity = activities.filter((stated) => stated.length > 0);
  const sources = [volumes(claim), loads(claim), oneActivity.length === 1 ? (oneActivity[0] ?? []) : []];
  const source = sources.find((stated) => stated.length > 0) ?? [];
  const counted = source.find((duration) => duration.hours !== null);

  const everything = [...volumes(claim), ...loads(claim), ...activities.flat()];
  const unclear = everything.filter(
    (duration) => duration.hours === null || (counted === undefined && source.length === 0),
  );
  return {
    hours: counted === undefined || counted.hours === null ? null : statedAt(counted.hours, counted.place),
    unclear: unclear.map(({ place, text }) => statedAt(noteAt(place) ?? untagged(text), place)),
  };
}

function durations(places: readonly Place[]): Duration[] {
  return places.flatMap((place) => {
    const text = textAt(place);
    return text === null ? [] : [{ place, text, hours: durationHours(text) }];
  });
}
