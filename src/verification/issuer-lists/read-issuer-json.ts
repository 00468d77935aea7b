import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { err } from '#src/domain/result.ts';
import { asList, asText } from '#src/verification/json.ts';
import type { IssuerEntry } from './listed-issuer.ts';
import { issuersNamed } from './listed-issuer.ts';
import type { ListReading } from './list-reading.ts';

/**
 * A registry as the Digital Credentials Consortium keeps them, `{ meta, registry: { <id>: { name } } }`, or a
 * list of objects, plain or under `issuers`, with `name` and any of `id`, `did`, `url`, `fingerprint`.
 */
export function readIssuerJson(text: string, fileName: string): ListReading {
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    return err('list-not-well-formed');
  }
  const head = isObject(value) ? value : {};
  const { registry, issuers, meta } = head;
  const name = asText(head['name']) ?? fileName;
  const issuedOn = dateIn(meta) ?? dateIn(head);
  if (isObject(registry)) return issuersNamed(name, issuedOn, Object.entries(registry).flatMap(memberOf));
  const list = Array.isArray(value) ? value : issuers;
  if (!Array.isArray(list) || !list.every(isObject)) return err('list-unknown-kind');
  // A table of registries names where lists are, and is none.
  if (list.some((entry) => Object.hasOwn(entry, 'trustAnchorEC') || entry['type'] === 'dcc-legacy'))
    return err('list-of-lists');
  return issuersNamed(name, issuedOn, list.map(entryOf));
}

function dateIn(value: JsonValue | undefined): string | null {
  if (!isObject(value)) return null;
  return asText(value['updated']) ?? asText(value['created']) ?? asText(value['date']);
}

function memberOf([id, member]: [string, JsonValue]): IssuerEntry[] {
  return isObject(member) ? [{ name: asText(member['name']) ?? '', ids: [id], fingerprints: [] }] : [];
}

const textsAt = (entry: JsonObject, names: readonly string[]): string[] =>
  names.flatMap((name) => asList(entry[name])).filter((value) => typeof value === 'string');

const entryOf = (entry: JsonObject): IssuerEntry => ({
  name: textsAt(entry, ['name', 'legalName', 'organization_name'])[0] ?? '',
  ids: textsAt(entry, ['id', 'ids', 'did', 'dids', 'url', 'urls', 'sub']),
  fingerprints: textsAt(entry, ['fingerprint', 'fingerprints', 'sha256']),
});
