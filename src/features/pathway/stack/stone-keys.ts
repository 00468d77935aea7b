import type { StackColumn } from '#src/domain/pathway/stack/stack.ts';

/** Where a stone stands, for moving the focus by keys. */
export type StonePlace = { key: string; column: number; bottom: number; x: number; width: number };

/** All stones, bottom up in each column, as they are read. A stone goes by its first item's id. */
export function stonePlaces(columns: readonly StackColumn[]): StonePlace[] {
  return columns.flatMap(({ stones }, column) =>
    stones.map(({ items, bottom, x, width }) => ({ key: items[0]?.id ?? '', column, bottom, x, width })),
  );
}

const middle = (place: StonePlace): number => place.x + place.width / 2;

/** The one nearest to a goal; the first among equals. */
function nearest(places: readonly StonePlace[], distance: (place: StonePlace) => number): StonePlace | null {
  let best: StonePlace | null = null;
  for (const place of places) if (best === null || distance(place) < distance(best)) best = place;
  return best;
}

function vertical(places: readonly StonePlace[], from: StonePlace, up: boolean): StonePlace | null {
  const beyond = places.filter((place) =>
    place.column === from.column
      ? up
        ? place.bottom > from.bottom
        : place.bottom < from.bottom
      : place.column === from.column + (up ? 1 : -1),
  );
  const same = beyond.filter((place) => place.column === from.column);
  const pool = same.length > 0 ? same : beyond;
  const heights = pool.map((place) => place.bottom);
  const course = up ? Math.min(...heights) : Math.max(...heights);
  const sideways = (place: StonePlace) => Math.abs(middle(place) - middle(from));
  return nearest(
    pool.filter((place) => place.bottom === course),
    sideways,
  );
}

function sideways(places: readonly StonePlace[], from: StonePlace, right: boolean): StonePlace | null {
  const course = places.filter(
    (place) =>
      place.column === from.column &&
      place.bottom === from.bottom &&
      (right ? place.x > from.x : place.x < from.x),
  );
  if (course.length > 0) return nearest(course, (place) => Math.abs(place.x - from.x));
  const next = places.filter((place) => place.column === from.column + (right ? 1 : -1));
  return nearest(next, (place) => Math.abs(place.bottom - from.bottom));
}

/**
 * The stone that a key leads to: up and down by courses and on into the next column, left and right
 * within a shared course and else to the next column, Home to the ground, End to the top. `null`
 * where the key leads nowhere or is none of these.
 */
export function stoneByKey(places: readonly StonePlace[], current: string, key: string): string | null {
  const from = places.find((place) => place.key === current) ?? places[0];
  if (!from) return null;
  switch (key) {
    case 'ArrowUp':
      return vertical(places, from, true)?.key ?? null;
    case 'ArrowDown':
      return vertical(places, from, false)?.key ?? null;
    case 'ArrowRight':
      return sideways(places, from, true)?.key ?? null;
    case 'ArrowLeft':
      return sideways(places, from, false)?.key ?? null;
    case 'Home':
      return places[0]?.key ?? null;
    case 'End':
      return places.at(-1)?.key ?? null;
    default:
      return null;
  }
}
