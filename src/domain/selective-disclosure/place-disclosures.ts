import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { OpenedDisclosure } from './disclose.ts';

/** A disclosure with its place in the claims. `parent` is the disclosure that it stands in; both are positions. */
export type PlacedDisclosure = {
  disclosure: number;
  path: readonly string[];
  value: JsonValue;
  parent: number | null;
};

/**
 * Where each disclosure belongs (RFC 9901 section 4.2), those that others stand in first. Only for an SD-JWT in
 * which `disclose` finds no fault: it bounds the depth and makes sure that each digest is met once.
 */
export function placeDisclosures(
  payload: JsonObject,
  disclosures: readonly OpenedDisclosure[],
): PlacedDisclosure[] {
  const byDigest = new Map(disclosures.map(({ digest }, at) => [digest, at]));
  const placed: PlacedDisclosure[] = [];

  function meet(digest: JsonValue, path: readonly string[], parent: number | null): void {
    const at = typeof digest === 'string' ? byDigest.get(digest) : undefined;
    const content = at === undefined ? null : disclosures[at]?.content;
    if (at === undefined || !Array.isArray(content)) return;
    const isClaim = content.length === 3;
    const value = content[isClaim ? 2 : 1] ?? null;
    const own = isClaim ? [...path, typeof content[1] === 'string' ? content[1] : ''] : path;
    placed.push({ disclosure: at, path: own, value, parent });
    look(value, own, at);
  }

  function look(value: JsonValue, path: readonly string[], parent: number | null): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((element, position) => {
        const inner = [...path, String(position)];
        const hidden = isObject(element) && Object.hasOwn(element, '...') ? element['...'] : undefined;
        if (hidden === undefined) look(element, inner, parent);
        else meet(hidden, inner, parent);
      });
      return;
    }
    const digests = Object.hasOwn(value, '_sd') ? value['_sd'] : [];
    for (const [name, held] of Object.entries(value)) if (name !== '_sd') look(held, [...path, name], parent);
    if (Array.isArray(digests)) for (const digest of digests) meet(digest, path, parent);
  }

  look(payload, [], null);
  return placed;
}
