import { plainName } from './same-name.ts';

/** A name that somebody vouches for, and whose it is: a DID, an address or a host. */
export type KnownName = { name: string; id: string };

/** Signs that change how a name is read and are not seen: direction, joiners, tags (Unicode general category Cf). */
const unseen = /\p{Cf}/u;

/** Scripts in which a joiner is part of the spelling (UAX #31 section 2.3). */
const joinedScripts =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]/u;

/** Scripts whose letters pass for one another. Whole words of different scripts stand in honest names. */
const alikeScripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * Whether a name is written so that it may be taken for another: letters of look-alike alphabets within one
 * word, or signs that cannot be seen (UTS #39 section 5).
 */
export function mixesScripts(name: string): boolean {
  if (/^[ -~]*$/.test(name)) return false;
  const spelt = joinedScripts.test(name) ? name.replaceAll(/[\u200C\u200D]/g, '') : name;
  if (unseen.test(spelt.replaceAll('\u00AD', ''))) return true;
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => alikeScripts.filter((script) => script.test(word)).length > 1);
}

/** Letters that look like a Latin one, beside it; lower case, after capitals that differ were mapped. */
const alike = new Map([
  ...pairs('аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwвbнhкkмmтtґrгrпnиuԍgӏlүy'),
  ...pairs('αaοoνvρpτtυuιiκkηnχxγyβbεeμmζzσoωw'),
  ...pairs('ıiŀlɡgɑa0o1l|lɩi'),
]);

function pairs(text: string): [string, string][] {
  const letters = Array.from(text);
  return letters
    .flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1] ?? letter] as const] : []))
    .map(([one, other]) => [one, other]);
}

/** What a name looks like: two names with one look can be taken for each other (UTS #39 section 4). */
export function lookOf(name: string): string {
  const letters = Array.from(
    name
      .replaceAll(/\p{Cf}/gu, '')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      // A capital I and a small l are one stroke.
      .replaceAll('I', 'l')
      .toLowerCase(),
    (letter) => alike.get(letter) ?? letter,
  );
  return letters
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The known name that this one may be taken for: written otherwise and looking the same, or, with
 * `sameToo`, the very name of somebody else.
 *
 * @param ids - what the issuer is known by here; a known name under one of these is its own
 */
export function looksLikeAnother(
  name: string,
  ids: readonly string[],
  known: readonly KnownName[],
  { sameToo }: { sameToo: boolean },
): KnownName | null {
  const look = lookOf(name);
  const plain = plainName(name);
  if (look === '') return null;
  return (
    known.find(
      (other) =>
        !ids.includes(other.id) &&
        lookOf(other.name) === look &&
        (sameToo || plainName(other.name) !== plain || mixesScripts(name)),
    ) ?? null
  );
}
