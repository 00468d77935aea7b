import { isObject, type JsonValue } from '#src/domain/json.ts';
import { asList } from '#src/verification/json.ts';
import { bundledContexts } from './bundled-contexts.ts';

type Names = {
  /** Addresses for which some bundled context has a word. */
  addresses: ReadonlySet<string>;
  /** What a prefix may stand for; contexts differ. */
  prefixes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where words stand that no context defines. */
  vocabularies: readonly string[];
};

let known: Names | undefined;

/**
 * Whether a member is written under the address of a word, in full or by a prefix. It is signed like the
 * word, and whoever reads the word finds nothing: so an end date, a status or a grade could be hidden, at any depth.
 */
export function isSpeltOut(key: string): boolean {
  const colon = key.indexOf(':');
  if (colon < 0 || key.startsWith('@')) return false;
  known ??= collectNames();
  const { addresses, prefixes, vocabularies } = known;
  const isKnown = (address: string) =>
    addresses.has(address) || vocabularies.some((start) => address.startsWith(start));
  const starts = [...(prefixes.get(key.slice(0, colon)) ?? [])];
  return isKnown(key) || starts.some((start) => isKnown(start + key.slice(colon + 1)));
}

function collectNames(): Names {
  const named: string[] = [];
  const prefixes = new Map<string, Set<string>>();
  const vocabularies = new Set<string>();
  const collect = (context: JsonValue): void => {
    for (const one of asList(context).filter(isObject)) {
      if (typeof one['@vocab'] === 'string') vocabularies.add(one['@vocab']);
      for (const [word, definition] of Object.entries(one)) {
        const address = isObject(definition) ? definition['@id'] : definition;
        if (typeof address === 'string' && !word.startsWith('@')) {
          named.push(address);
          prefixes.set(word, (prefixes.get(word) ?? new Set()).add(address));
        }
        if (isObject(definition)) collect(definition['@context'] ?? null);
      }
    }
  };
  for (const document of bundledContexts.values()) collect(document['@context'] ?? null);
  const writtenOut = named.flatMap((address) => {
    const colon = address.indexOf(':');
    const starts = [...(prefixes.get(address.slice(0, colon)) ?? [])];
    return [address, ...starts.map((start) => start + address.slice(colon + 1))];
  });
  return { addresses: new Set(writtenOut), prefixes, vocabularies: [...vocabularies] };
}
