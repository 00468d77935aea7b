import canonicalizeJson from 'canonicalize';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';

export type Mutant = { change: string; content: JsonObject };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Copies of some content with one thing changed in each: a value, a word, a member more or less, a member elsewhere.
 * None says the same JSON as the original.
 */
export function* mutantsOf(original: JsonObject, seed: number): Generator<Mutant> {
  const random = createRandom(seed);
  const same = canonicalizeJson(original);
  for (;;) {
    const content = structuredClone(original);
    const change = changeOne(content, random);
    if (change !== null && canonicalizeJson(content) !== same) yield { change, content };
  }
}

type Place = { holder: JsonObject | JsonValue[]; key: string | number; path: string };

function changeOne(content: JsonObject, random: () => number): string | null {
  const places = [...placesIn(content, '')];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const place = pick(places);
  const operator = pick(operators);
  const other = pick(places);
  if (place === undefined || operator === undefined || other === undefined) return null;
  return operator(place, other, random) ? `${operator.name} ${place.path}` : null;
}

function* placesIn(value: JsonValue, path: string): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    yield { holder: value, key, path: `${path}/${name}` };
    yield* placesIn(member, `${path}/${name}`);
  }
}

const at = ({ holder, key }: Place): JsonValue | undefined =>
  (holder as Record<string | number, JsonValue>)[key];

function put({ holder, key }: Place, value: JsonValue): true {
  (holder as Record<string | number, JsonValue>)[key] = value;
  return true;
}

type Operator = (place: Place, other: Place, random: () => number) => boolean;

const operators: readonly Operator[] = [
  changeValue,
  changeValue,
  changeValue,
  remove,
  rename,
  add,
  repeat,
  takeFrom,
  nest,
];

function changeValue(place: Place, _other: Place, random: () => number): boolean {
  const value = at(place);
  if (typeof value === 'boolean') return put(place, !value);
  if (typeof value === 'number')
    return put(place, [value + 1, -value, value * 10, String(value)][Math.floor(random() * 4)] ?? 0);
  if (typeof value !== 'string') return false;
  const where = Math.floor(random() * (value.length + 1));
  const letter = 'aZ0-_.:/ é'.charAt(Math.floor(random() * 10));
  const changed = [
    value.slice(0, where) + letter + value.slice(where + 1),
    value.slice(0, where) + letter + value.slice(where),
    value.slice(0, where),
    value.slice(0, where) + value.slice(where + 1),
    value.toUpperCase(),
    `${value} `,
  ];
  return put(place, changed[Math.floor(random() * changed.length)] ?? '');
}

function remove({ holder, key }: Place): boolean {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return true;
}

/** Under another word, of the same document or of none. */
function rename(place: Place, other: Place, random: () => number): boolean {
  if (Array.isArray(place.holder)) return false;
  const name = random() < 0.3 ? `${place.key}x` : String(other.key);
  const value = at(place) ?? null;
  remove(place);
  place.holder[name] = value;
  return true;
}

/** A member that was not there, under a word that the document has elsewhere. */
function add({ holder }: Place, other: Place, random: () => number): boolean {
  const value = random() < 0.5 ? 'Sample addition' : structuredClone(at(other) ?? null);
  if (Array.isArray(holder)) holder.push(value);
  else holder[random() < 0.2 ? 'sampleAddition' : String(other.key)] = value;
  return true;
}

/** A second one beside it, with another value. */
function repeat(place: Place, other: Place): boolean {
  return put(place, [structuredClone(at(place) ?? null), structuredClone(at(other) ?? null)]);
}

/** The value that stands somewhere else. */
function takeFrom(place: Place, other: Place): boolean {
  return put(place, structuredClone(at(other) ?? null));
}

function nest(place: Place): boolean {
  return put(place, { value: structuredClone(at(place) ?? null) });
}
