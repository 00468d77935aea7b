import type { ReadProblem } from '#src/domain/credential/reading.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { limits } from '../limits.ts';
import { looksLikeToken } from './compact-token.ts';
import type { Baked } from './png.ts';
import { refuse } from './problem.ts';

/** Namespaces of baked badges: Open Badges 1 and 2, and Open Badges 3.0 (section 5.3.2.1), right and as often mistaken. */
const namespaces = new Set([
  'http://openbadges.org',
  'https://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
  'https://purl.imsglobal.org/spec/ob/v3p0',
]);

/** An SVG document, or XML that says so in its first element. */
export const isSvg = (text: string): boolean =>
  /^\s*<(?:\?xml|!--|!DOCTYPE|svg|[\w.-]+:svg)/i.test(text) &&
  /<(?:[\w.-]+:)?svg[\s>]/.test(text.slice(0, 20_000));

type Tag = { kind: 'open' | 'close' | 'empty'; name: string; attributes: ReadonlyMap<string, string> };
type Piece = { kind: 'tag'; tag: Tag } | { kind: 'text'; text: string };

/**
 * The badge inside a baked SVG: `<openbadges:assertion>` or `<openbadges:credential>`, its content
 * as CDATA or text, else its `verify` attribute (a token or an address).
 *
 * A scanner of its own, because a worker has no XML parser. It resolves the five predefined
 * entities and character references and no others: entities that a document declares are never
 * expanded, so there is nothing to blow up and nothing to fetch.
 *
 * Codes: `picture-without-credential`, `svg-not-well-formed`, `too-many-values`.
 */
export function bakedSvgText(svg: string): Result<Baked, ReadProblem> {
  const prefixes = new Map<string, string>();
  let found: Tag | null = null;
  let content = '';
  let tags = 0;
  for (const piece of pieces(svg)) {
    if (piece === 'not-well-formed') return refuse('svg-not-well-formed');
    if (piece.kind === 'text') {
      if (found !== null) content += piece.text;
      continue;
    }
    const { tag } = piece;
    tags += 1;
    if (tags > limits.values) return refuse('too-many-values', { limit: limits.values });
    if (found !== null) {
      if (tag.kind === 'close' && tag.name === found.name) return bakedIn(found, content);
      continue;
    }
    if (tag.kind === 'close') continue;
    declare(prefixes, tag);
    if (!isBadgeElement(tag.name, prefixes) && !isBadgeByDefault(tag)) continue;
    if (tag.kind === 'empty') return bakedIn(tag, '');
    found = tag;
  }
  return refuse(found === null ? 'picture-without-credential' : 'svg-not-well-formed');
}

function bakedIn(tag: Tag, content: string): Result<Baked, ReadProblem> {
  const verify = (tag.attributes.get('verify') ?? '').trim();
  // A token is the signed badge itself; content beside it is only a copy for people.
  const text = looksLikeToken(verify) || content.trim() === '' ? verify : content.trim();
  const keyword = /(^|:)credential$/.test(tag.name) ? 'openbadgecredential' : 'openbadges';
  return text === '' ? refuse('picture-without-credential') : ok({ keyword, text });
}

/** Declarations count for the whole rest of the file: enough here, as no badge is told by scope. */
function declare(prefixes: Map<string, string>, tag: Tag): void {
  for (const [name, uri] of tag.attributes) {
    if (name.startsWith('xmlns:')) prefixes.set(name.slice('xmlns:'.length), uri);
  }
}

/** Where the element declares its own namespace it needs no prefix. */
const isBadgeByDefault = ({ name, attributes }: Tag): boolean =>
  /^(assertion|credential)$/.test(name) && namespaces.has((attributes.get('xmlns') ?? '').replace(/\/$/, ''));

function isBadgeElement(name: string, prefixes: ReadonlyMap<string, string>): boolean {
  const colon = name.indexOf(':');
  const local = name.slice(colon + 1);
  if (colon < 1 || (local !== 'assertion' && local !== 'credential')) return false;
  const namespace = prefixes.get(name.slice(0, colon));
  // Some bakers forget to declare the customary prefix.
  return namespace === undefined
    ? name.startsWith('openbadges:')
    : namespaces.has(namespace.replace(/\/$/, ''));
}

function* pieces(svg: string): Generator<Piece | 'not-well-formed'> {
  let at = 0;
  while (at < svg.length) {
    const start = svg.indexOf('<', at);
    const textEnd = start === -1 ? svg.length : start;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(svg.slice(at, textEnd)) };
    if (start === -1) return;
    const skipped = skippable(svg, start);
    if (skipped !== null) {
      if (skipped.end === -1) {
        yield 'not-well-formed';
        return;
      }
      if (skipped.text !== null) yield { kind: 'text', text: skipped.text };
      at = skipped.end;
      continue;
    }
    const end = endOfTag(svg, start);
    const tag = end === -1 ? null : readTag(svg.slice(start + 1, end - 1));
    if (tag === null) {
      yield 'not-well-formed';
      return;
    }
    yield { kind: 'tag', tag };
    at = end;
  }
}

/** Comments, processing instructions, the document type and CDATA; null for an ordinary tag. `end` is -1 where it never ends. */
function skippable(svg: string, start: number): { end: number; text: string | null } | null {
  const until = (terminator: string, from: number) => {
    const index = svg.indexOf(terminator, from);
    return index === -1 ? -1 : index + terminator.length;
  };
  if (svg.startsWith('<!--', start)) return { end: until('-->', start + 4), text: null };
  if (svg.startsWith('<?', start)) return { end: until('?>', start + 2), text: null };
  if (svg.startsWith('<![CDATA[', start)) {
    const end = until(']]>', start + 9);
    return { end, text: end === -1 ? null : svg.slice(start + 9, end - 3) };
  }
  if (!svg.startsWith('<!', start)) return null;
  const subset = svg.indexOf('[', start);
  const close = svg.indexOf('>', start);
  const hasSubset = subset !== -1 && subset < close;
  return { end: hasSubset ? until(']>', subset) : until('>', start), text: null };
}

/** The index behind the `>` that ends a tag; quoted attribute values may hold one too. */
function endOfTag(svg: string, start: number): number {
  let quote: string | null = null;
  for (let at = start + 1; at < svg.length; at += 1) {
    const character = svg[at] ?? '';
    if (quote !== null) quote = character === quote ? null : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

function readTag(body: string): Tag | null {
  const name = /^\/?\s*([A-Za-z_][\w.:-]*)/.exec(body)?.[1];
  if (name === undefined) return null;
  const kind = body.startsWith('/') ? 'close' : body.endsWith('/') ? 'empty' : 'open';
  return {
    kind,
    name,
    attributes: kind === 'close' ? new Map() : attributesOf(body, body.indexOf(name) + name.length),
  };
}

/** Read forwards only: a tag may be megabytes long, and a pattern that starts over would never end. */
function attributesOf(body: string, start: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const attribute = /\s*([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  attribute.lastIndex = start;
  for (let match = attribute.exec(body); match !== null; match = attribute.exec(body)) {
    if (match[1] !== undefined) attributes.set(match[1], decodeEntities(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return predefined.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
