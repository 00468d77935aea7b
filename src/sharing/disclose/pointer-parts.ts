import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { CredentialPart, CredentialParts } from '#src/domain/portfolio/credential-parts.ts';
import { topicOfMember } from '#src/domain/portfolio/personal-data.ts';
import { pointerOf } from '#src/domain/selective-disclosure/select-by-pointers.ts';
import { isPlain, shortValue } from './short-value.ts';

/** Parts to choose from; a document of more is offered as far as this. */
const mostParts = 400;
const deepest = 12;

/** Members that place a node and go along with whatever stands in it. */
const placing = new Set(['@context', '@id', '@type', 'id', 'type']);

/**
 * What the holder of a credential with a base proof may leave out: its plain members and lists of such, each by
 * its JSON Pointer. What the issuer made mandatory is always shown.
 */
export function pointerParts(document: JsonObject, mandatory: readonly string[]): CredentialParts {
  const parts: CredentialPart[] = [];
  const always: CredentialParts['always'][number][] = [];
  const collect = (value: JsonValue, path: readonly string[]): void => {
    if (isLeaf(value)) {
      const pointer = pointerOf(path);
      const isMandatory = mandatory.some((one) => pointer === one || pointer.startsWith(`${one}/`));
      const shown = { path, value: shortValue(value) || shortValue(textIn(value)) };
      if (isMandatory) always.push(shown);
      else if (parts.length < mostParts)
        parts.push({ ...shown, id: pointer, parent: null, topic: topicOfMember(path) });
      return;
    }
    if (path.length >= deepest) return;
    const members = Array.isArray(value) ? Object.entries(value) : Object.entries(value as JsonObject);
    for (const [name, held] of members) if (!placing.has(name)) collect(held, [...path, name]);
  };
  for (const [name, held] of Object.entries(document))
    if (name !== 'proof' && !placing.has(name)) collect(held, [name]);
  return { parts, always };
}

/** Chosen or left out as one: plain values, lists of them, text in a language, and what has nothing but an address. */
function isLeaf(value: JsonValue): boolean {
  if (isPlain(value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    !isObject(value) ||
    Object.hasOwn(value, '@value') ||
    Object.keys(value).every((name) => placing.has(name))
  );
}

const textIn = (value: JsonValue): JsonValue =>
  isObject(value) ? (value['@value'] ?? value['id'] ?? null) : null;
