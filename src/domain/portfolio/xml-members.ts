import type { JsonObject, JsonValue } from '../json.ts';

const piece =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s<>/"'=]+)((?:"[^"]*"|'[^']*'|[^"'<>/]|\/(?!>))*)(\/?)>/g;

type Open = { name: string; members: [string, JsonValue][]; attributes: string; start: number };

/**
 * What an XML document says, as members named like its elements, without their prefixes: an element with others inside
 * holds them, any other its text or else its attributes. For looking into what would be disclosed; the reader has
 * made sure that the text is well formed. `null` where it holds nothing.
 */
export function xmlMembers(text: string): JsonValue | null {
  const open: Open[] = [{ name: '', members: [], attributes: '', start: 0 }];
  for (const found of text.matchAll(piece)) {
    const [whole, slash, name, attributes = '', end] = found;
    if (name === undefined) continue;
    if (slash === '') open.push({ name, members: [], attributes, start: found.index + whole.length });
    if (slash === '' && end === '') continue;
    const [closed, around] = [open.pop(), open.at(-1)];
    if (closed === undefined || around === undefined) return null;
    around.members.push([
      closed.name.slice(closed.name.indexOf(':') + 1),
      valueOf(closed, text, found.index),
    ]);
  }
  const [root] = open;
  const [only] = root === undefined ? [] : Object.values(merged(root.members));
  return typeof only === 'object' ? only : null;
}

function valueOf({ members, attributes, start }: Open, text: string, end: number): JsonValue {
  if (members.length > 0) return merged(members);
  return end > start ? text.slice(start, end).trim() || attributes.trim() : attributes.trim();
}

/** Elements of one name become a list, as JSON has it. */
function merged(members: readonly [string, JsonValue][]): JsonObject {
  const byName = new Map<string, JsonValue[]>();
  for (const [name, value] of members) {
    const values = byName.get(name);
    if (values === undefined) byName.set(name, [value]);
    else values.push(value);
  }
  return Object.fromEntries(
    [...byName].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? null) : values]),
  );
}
