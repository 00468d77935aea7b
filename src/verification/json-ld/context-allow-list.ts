import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { isSpeltOut } from './spelt-out-names.ts';

/** Bounds on what is canonicalised; see performance notes in the tests beside. */
const depthLimit = 64;
const valueLimit = 50_000;
const contextLimit = 16;
/** Contexts in a whole document; a record of 500 credentials has about 2,000. */
const allContextsLimit = 3_000;

/**
 * Keywords that move statements about in a document without changing what is signed. Credentials have
 * no use for them, and what is moved is not where a reader looks for it.
 */
const rearranging = new Set(['@included', '@graph', '@nest', '@reverse', '@import', '@base', '@vocab']);

/**
 * Looks through a document before it is expanded: every `@context` in it, at any depth, must be an
 * address of the allow-list. A context written inside the document is refused however harmless: it
 * could give the words another meaning and leave the signed statements as they were.
 *
 * @returns `null` where all is well; else `context-not-known` or `document-too-complex`, both `unknown`, or
 *   `terms-not-defined` (failed)
 */
export function examineContexts(document: JsonObject, allowed: ReadonlyMap<string, unknown>): Trouble | null {
  let values = 0;
  let contexts = 0;
  const visit = (value: JsonValue, depth: number): Trouble | null => {
    values += 1;
    if (depth > depthLimit || values > valueLimit) return unknown('document-too-complex');
    if (typeof value !== 'object' || value === null) return null;
    if (Array.isArray(value)) return firstTrouble(value, (member) => visit(member, depth + 1));
    return firstTrouble(Object.entries(value), ([key, member]) => {
      if (key === '@context') {
        contexts += Array.isArray(member) ? member.length : 1;
        return contexts > allContextsLimit
          ? unknown('document-too-complex')
          : examineContext(member, allowed);
      }
      // No context defines it, and jsonld.js would take it for the prototype of a copy and lose it in silence.
      if (key === '__proto__') return failed('terms-not-defined', { term: key });
      if (isSpeltOut(key)) return failed('terms-hidden', { term: key.slice(0, 200) });
      if (rearranging.has(key)) return unknown('document-too-complex', { term: key });
      return visit(member, depth + 1);
    });
  };
  return visit(document, 0);
}

function examineContext(context: JsonValue, allowed: ReadonlyMap<string, unknown>): Trouble | null {
  const entries = Array.isArray(context) ? context : [context];
  if (entries.length > contextLimit) return unknown('document-too-complex');
  return firstTrouble(entries, (entry) =>
    typeof entry !== 'string'
      ? unknown('context-not-known', { context: '{…}' })
      : allowed.has(entry)
        ? null
        : unknown('context-not-known', { context: entry.slice(0, 200) }),
  );
}

function firstTrouble<T>(items: readonly T[], examine: (item: T) => Trouble | null): Trouble | null {
  for (const item of items) {
    const trouble = examine(item);
    if (trouble !== null) return trouble;
  }
  return null;
}
