import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isPresent, type Place } from '../json/place.ts';

export const faultAt = (code: StructureFault['code'], place: Place): StructureFault => ({
  code,
  at: place.at,
});

/** The places among these that hold nothing. */
export const missing = (places: readonly Place[]): StructureFault[] =>
  places.filter((place) => !isPresent(place)).map((place) => faultAt('field-missing', place));
