import type { ReadProblem } from '#src/domain/credential/reading.ts';
import type { JsonValue } from '#src/domain/json.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { limits } from '../limits.ts';

/**
 * Parses JSON text that may be hostile.
 *
 * Refuses what `JSON.parse` lets pass: members named twice (RFC 8259 section 4 leaves open which
 * one counts, so two readers could show two different credentials), nesting beyond `limits.depth`
 * and more than `limits.values` values. `__proto__` stays an ordinary member.
 *
 * Codes: `not-json`, `truncated`, `duplicate-key`, `too-deep`, `too-many-values`, `file-too-large`.
 *
 * @param mostValues - for files that hold more than credentials do
 */
export function parseJsonText(
  text: string,
  mostValues: number = limits.values,
): Result<JsonValue, ReadProblem> {
  if (text.length > limits.textBytes) {
    return err({ code: 'file-too-large', data: { bytes: text.length, limit: limits.textBytes } });
  }
  const problem = surveyJson(text, mostValues);
  if (problem !== null) return err(problem);
  try {
    return ok(JSON.parse(text) as JsonValue);
  } catch {
    return err({ code: 'not-json', data: {} });
  }
}

/** An object or array that is open while the text is surveyed; `keys` is null for an array. */
type Open = { keys: Set<string> | null };

/**
 * One pass over the characters, without recursion. It is no syntax check: that is `JSON.parse`'s
 * job. It answers only what must be known before parsing, and what parsing would hide.
 */
function surveyJson(text: string, mostValues: number): ReadProblem | null {
  const open: Open[] = [];
  let values = 0;
  let expectsKey = false;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === -1) return { code: 'truncated', data: { characters: text.length } };
      const keys = open.at(-1)?.keys ?? null;
      if (expectsKey && keys !== null) {
        const key = memberName(text.slice(at, end));
        if (keys.has(key)) return { code: 'duplicate-key', data: { key: key.slice(0, 100) } };
        keys.add(key);
        expectsKey = false;
      } else values += 1;
      at = end;
      continue;
    }
    if (character === '{' || character === '[') {
      values += 1;
      open.push({ keys: character === '{' ? new Set() : null });
      expectsKey = character === '{';
      if (open.length > limits.depth) return { code: 'too-deep', data: { limit: limits.depth } };
    } else if (character === '}' || character === ']') {
      open.pop();
      expectsKey = false;
    } else if (character === ',') {
      expectsKey = (open.at(-1)?.keys ?? null) !== null;
    } else if (startsScalar(character)) {
      values += 1;
      at = endOfScalar(text, at);
      continue;
    }
    if (values > mostValues) return { code: 'too-many-values', data: { limit: mostValues } };
    at += 1;
  }
  return open.length > 0 ? { code: 'truncated', data: { characters: text.length } } : null;
}

/**
 * The index behind the object or array that begins at `start`, by its brackets alone; -1 where none begins there or
 * the text ends first.
 */
export function endOfDocument(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"' && depth > 0) {
      const end = endOfString(text, at);
      if (end === -1) return -1;
      at = end - 1;
    }
    if (depth <= 0) return at > start && depth === 0 ? at + 1 : -1;
  }
  return -1;
}

/** The index behind the closing quote, or -1 where the text ends first. */
function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return -1;
}

/** The name as a parser sees it, so that an escaped spelling does not hide a repetition. */
function memberName(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}

function startsScalar(character: string | undefined): boolean {
  return character !== undefined && /[-0-9a-zA-Z]/.test(character);
}

function endOfScalar(text: string, start: number): number {
  const scalar = /[-+.0-9a-zA-Z]*/y;
  scalar.lastIndex = start;
  scalar.exec(text);
  return Math.max(scalar.lastIndex, start + 1);
}
