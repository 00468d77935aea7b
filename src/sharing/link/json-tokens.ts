/** A piece of a JSON text: a bracket, comma or colon, a whole string, a run of white space, or anything else. */
export type JsonToken = { kind: 'mark' | 'string' | 'space' | 'other'; text: string };

const marks = new Set(['{', '}', '[', ']', ',', ':']);
const spaces = new Set([' ', '\t', '\r', '\n']);

/**
 * Cuts a text into JSON tokens without judging it: joined, they always give the text. Written by hand
 * because strings here may be pictures, and a pattern that looks back over a megabyte runs out of stack.
 */
export function* jsonTokens(text: string): Generator<JsonToken> {
  let at = 0;
  while (at < text.length) {
    const first = text.charAt(at);
    const kind = kindOf(first);
    const end = kind === 'string' ? endOfJsonString(text, at) : endOfRun(text, at, kind);
    yield { kind, text: text.slice(at, end) };
    at = end;
  }
}

/** The position after the string that begins at `start`; the end of the text where it is never closed. */
function endOfJsonString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (text[quote - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return quote + 1;
  }
  return text.length;
}

function kindOf(character: string): JsonToken['kind'] {
  if (character === '"') return 'string';
  if (marks.has(character)) return 'mark';
  return spaces.has(character) ? 'space' : 'other';
}

function endOfRun(text: string, start: number, kind: JsonToken['kind']): number {
  let end = start + 1;
  if (kind === 'mark') return end;
  while (end < text.length && kindOf(text.charAt(end)) === kind) end += 1;
  return end;
}
