import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { joinTexts, plainText, untagged } from '../facts/localized-text.ts';
import { member, objects, statedAt, textAt, type Place } from '../json/place.ts';

/** `source` and `target` are ids of achievements (CLR 2.0, Association). */
export type Association = { type: string; source: string; target: string; place: Place };

/** Associations that one record may say in words; the tree follows all of them. */
const mostToldInWords = 100;

/** The complete associations of a record; what lacks an end associates nothing. */
export function associationsOf(subject: Place): Association[] {
  return objects(member(subject, 'association')).flatMap((place) => {
    const type = textAt(member(place, 'associationType'));
    const source = textAt(member(place, 'sourceId'));
    const target = textAt(member(place, 'targetId'));
    return type === null || source === null || target === null ? [] : [{ type, source, target, place }];
  });
}

/**
 * How the achievements of a record hang together, in the standard's own words ("A is parent of B"), for those
 * that the record names.
 *
 * @param names - titles of achievements by their id
 */
export function stackabilityOf(
  associations: readonly Association[],
  names: ReadonlyMap<string, LocalizedText>,
): Stated<LocalizedText> | null {
  const lines = associations.flatMap(({ type, source, target }) => {
    const [from, to] = [names.get(source), names.get(target)].map((name) => plainText(name ?? null));
    return from && to ? [untagged(`${from} ${inWords(type)} ${to}`)] : [];
  });
  const text = joinTexts(lines.slice(0, mostToldInWords), '\n');
  const [first] = associations;
  return text === null || first === undefined
    ? null
    : statedAt(text, { value: null, at: first.place.at.replace(/\/\d+$/, '') });
}

/** `isParentOf` as "is parent of"; extensions keep what stands behind their prefix. */
const inWords = (type: string): string =>
  type.replace(/^ext:/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * Which achievement each one is part of, where the record says so in one voice: `isParentOf` downwards,
 * `isChildOf` and `isPartOf` upwards (CLR 2.0, AssociationType). An achievement with two wholes has none.
 */
export function wholesByPart(associations: readonly Association[]): ReadonlyMap<string, string> {
  const wholes = new Map<string, Set<string>>();
  for (const { type, source, target } of associations) {
    const isDown = type === 'isParentOf';
    if (!isDown && type !== 'isChildOf' && type !== 'isPartOf') continue;
    const [part, whole] = isDown ? [target, source] : [source, target];
    if (part !== whole) wholes.set(part, (wholes.get(part) ?? new Set()).add(whole));
  }
  return new Map(
    [...wholes].flatMap(([part, found]) => {
      const [whole] = found;
      return whole === undefined || found.size > 1 ? [] : [[part, whole] as const];
    }),
  );
}
