import { isObject, type JsonValue } from '#src/domain/json.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { languageOf } from '../facts/localized-text.ts';
import { items, member, type Place } from '../json/place.ts';

/** The elements directly inside an element that `parseXmlText` made, in document order. */
export function childElements(place: Place): Place[] {
  return items(member(place, 'children')).filter((child) => isObject(child.value));
}

/** Those of one local name, in one of the namespaces. */
export function childrenNamed(place: Place, name: string, namespaces: ReadonlySet<string>): Place[] {
  return childElements(place).filter((child) => nameOf(child) === name && isIn(child, namespaces));
}

export const nameOf = (place: Place): string => memberText(place, 'name');

const isIn = (place: Place, namespaces: ReadonlySet<string>): boolean =>
  namespaces.has(memberText(place, 'namespace'));

function memberText(place: Place, name: string): string {
  const { value } = member(place, name);
  return typeof value === 'string' ? value : '';
}

/** An attribute as it is written, prefix and all; its place holds nothing where there is none. */
export const attribute = (place: Place, name: string): Place => member(member(place, 'attributes'), name);

/** The element's own text under the element's pointer, for the readers of dates, amounts and names. */
export function leaf(place: Place): Place {
  const texts = items(member(place, 'children'))
    .map((child) => child.value)
    .filter((child) => typeof child === 'string');
  return { value: texts.length === 0 ? undefined : texts.join(''), at: place.at };
}

/** One text in the languages of several elements, each naming its own in an attribute. */
export function localizedIn(places: readonly Place[], languageAttribute: string): LocalizedText | null {
  const texts = new Map<string, string>();
  for (const place of places) {
    const text = collapsed(leaf(place).value);
    const { value: language } = attribute(place, languageAttribute);
    const tag = languageOf(typeof language === 'string' ? language : null);
    if (text !== '' && !texts.has(tag)) texts.set(tag, text);
  }
  return texts.size === 0 ? null : Object.fromEntries(texts);
}

/** Text without the line breaks and indents of its file; paragraphs stay apart. */
const collapsed = (value: JsonValue | undefined): string =>
  typeof value !== 'string'
    ? ''
    : value
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
        .filter((paragraph) => paragraph !== '')
        .join('\n');

/** True where an XML Signature stands anywhere inside (XML Signature Syntax and Processing 1.1 section 4.1). */
export function isSealed(place: Place): boolean {
  return childElements(place).some(
    (child) =>
      (nameOf(child) === 'Signature' && isIn(child, new Set(['http://www.w3.org/2000/09/xmldsig#']))) ||
      isSealed(child),
  );
}
