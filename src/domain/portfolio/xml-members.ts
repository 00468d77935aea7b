import type { JsonObject, JsonValue } from '../json.ts';

/** What has an end of its own and holds no elements; a search for an end that is missing must not start over. */
const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const tag = /<(\/?)([^\s<>/"'=]+)((?:"[^"]*"|'[^']*'|[^"'<>/]|\/(?!>))*)(\/?)>/y;

type Open = { name: string; members: [string, JsonValue][]; attributes: string; start: number };

/**
 * What an XML document says, as members named like its elements, without their prefixes: an element with others inside
 * holds them, any other its text or else its attributes. For looking into what would be disclosed; the reader has
 * made sure that the text is well formed. `null` where it holds nothing.
 */
export function xmlMembers(text: string): JsonValue | null {
  const open: Open[] = [{ name: '', members: [], attributes: '', start: 0 }];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const start = at;
    const terminator = skipped.find(([opening]) => text.startsWith(opening, start))?.[1];
    if (terminator !== undefined) {
      const end = text.indexOf(terminator, start);
      if (end === -1) return null;
      at = end + terminator.length;
      continue;
    }
    tag.lastIndex = start;
    const [whole = '', slash, name = '', attributes = '', end] = tag.exec(text) ?? [];
    if (whole === '') return null;
    at = start + whole.length;
    if (slash === '') open.push({ name, members: [], attributes, start: at });
    if (slash === '' && end === '') continue;
    const [closed, around] = [open.pop(), open.at(-1)];
    if (closed === undefined || around === undefined) return null;
    around.members.push([closed.name.slice(closed.name.indexOf(':') + 1), valueOf(closed, text, start)]);
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
