import type { JsonValue } from '#src/domain/json.ts';

const longest = 160;

/** A value as a person knows it again: plain values, and lists of them. What holds members gives nothing. */
export function shortValue(value: JsonValue): string {
  const values = (Array.isArray(value) ? value : [value]).filter(isPlain);
  const text = values.map(plainText).join(', ');
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}

/** Empty for nothing, and for what holds members. */
const plainText = (value: JsonValue): string => (typeof value === 'object' ? '' : String(value));

export const isPlain = (value: JsonValue): boolean => typeof value !== 'object' || value === null;
