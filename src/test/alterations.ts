import type { JsonObject, JsonValue } from '#src/domain/json.ts';

export type Alteration = { path: string; document: JsonObject };

/**
 * Changes one value of a document at a time: longer, shorter, another letter, empty, another number, gone. Contexts are
 * left alone: RDF canonicalisation covers what the words mean, not where that is written.
 */
export function alterations(document: JsonObject): Alteration[] {
  return [...placesIn(document, [])].flatMap((path) => {
    const value = valueAt(document, path);
    const changed = typeof value === 'object' ? [] : changedValues(value ?? null);
    return [...changed, undefined].map((next) => ({
      path: `${path.join('/')}${next === undefined ? ' (removed)' : ''}`,
      document: replaced(document, path, next) as JsonObject,
    }));
  });
}

type Path = readonly (string | number)[];

function* placesIn(value: JsonValue, path: Path): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key !== '@context') yield* placesIn(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function valueAt(value: JsonValue | undefined, [key, ...rest]: Path): JsonValue | undefined {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  return valueAt((value as Record<string | number, JsonValue>)[key], rest);
}

function changedValues(value: JsonValue): JsonValue[] {
  if (typeof value === 'number') return [value + 1, -value];
  if (typeof value === 'boolean') return [!value];
  const text = typeof value === 'string' ? value : '';
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return ['2026-01-16T09:00:01Z', text.replace('Z', '+00:00')];
  const middle = Math.floor(text.length / 2);
  return [`${text}x`, text.slice(0, -1), `${text.slice(0, middle)}_${text.slice(middle + 1)}`, ''];
}

function replaced(value: JsonValue, [key, ...rest]: Path, next: JsonValue | undefined): JsonValue {
  if (key === undefined) return next ?? null;
  if (Array.isArray(value)) {
    const members = [...value];
    if (rest.length === 0 && next === undefined) members.splice(Number(key), 1);
    else members[Number(key)] = replaced(members[Number(key)] ?? null, rest, next);
    return members;
  }
  const entries = Object.entries(value as JsonObject).filter(
    ([name]) => rest.length > 0 || next !== undefined || name !== key,
  );
  return Object.fromEntries(
    entries.map(([name, member]) => [name, name === key ? replaced(member, rest, next) : member]),
  );
}
