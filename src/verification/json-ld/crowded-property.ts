import { isObject, type JsonValue } from '#src/domain/json.ts';

/** jsonld.js compares each value of a property with all before it when it merges nodes: some 30 million take a second. */
const comparisonLimit = 30_000_000;

/**
 * Whether jsonld.js would take long over a document, because properties have very many values.
 *
 * @param expanded - a document in expanded form
 */
export function hasCrowdedProperty(expanded: readonly JsonValue[]): boolean {
  const counts = new Map<string, number>();
  const count = (value: JsonValue): void => {
    if (Array.isArray(value)) value.forEach(count);
    if (!isObject(value)) return;
    for (const [property, values] of Object.entries(value)) {
      if (Array.isArray(values)) counts.set(property, (counts.get(property) ?? 0) + values.length);
      count(values);
    }
  };
  expanded.forEach(count);
  return [...counts.values()].reduce((sum, values) => sum + values ** 2, 0) > comparisonLimit;
}
