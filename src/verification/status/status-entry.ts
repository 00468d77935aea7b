import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { asList, asText, isObject } from '#src/verification/json.ts';

/** One way in which an issuer says whether a credential still stands. */
export type StatusEntry =
  | {
      kind: 'bit';
      type: string;
      purpose: string;
      index: number;
      listUrl: string;
      listTypes: readonly string[];
    }
  /** A list of the ids of withdrawn credentials, at the entry's own address. */
  | { kind: 'ids'; type: string; listUrl: string }
  | { kind: 'malformed'; type: string }
  | { kind: 'unsupported'; type: string };

type BitKind = { index: string; list: string; listTypes: readonly string[]; purpose: string | null };

/** Bitstring Status List 1.0 section 2.1, Status List 2021, Revocation List 2020: one idea under three spellings. */
const bitKinds: Readonly<Record<string, BitKind>> = {
  BitstringStatusListEntry: {
    index: 'statusListIndex',
    list: 'statusListCredential',
    listTypes: ['BitstringStatusListCredential'],
    purpose: null,
  },
  StatusList2021Entry: {
    index: 'statusListIndex',
    list: 'statusListCredential',
    listTypes: ['StatusList2021Credential'],
    purpose: null,
  },
  RevocationList2020Status: {
    index: 'revocationListIndex',
    list: 'revocationListCredential',
    listTypes: ['RevocationList2020Credential'],
    purpose: 'revocation',
  },
};

/**
 * The status entries of a credential, in document order. Sealed European Learning Model credentials are also
 * met with `status` in place of `credentialStatus`.
 */
export function readStatusEntries(document: JsonObject): readonly StatusEntry[] {
  const other = asList(document['status']).filter((entry) => isObject(entry) && entry['type'] !== undefined);
  return [...asList(document['credentialStatus']), ...other]
    .slice(0, entryLimit)
    .map((entry) => (isObject(entry) ? readEntry(entry) : { kind: 'unsupported', type: '' }));
}

/** Entries looked at; each may cost a request. */
const entryLimit = 8;

function readEntry(entry: JsonObject): StatusEntry {
  const types = [...asList(entry['type']), ...asList(entry['@type'])].map(nameOf);
  const type =
    types.find((name) => Object.hasOwn(bitKinds, name)) ??
    types.find((name) => name === '1EdTechRevocationList') ??
    types[0] ??
    '';
  const bits = Object.hasOwn(bitKinds, type) ? bitKinds[type] : undefined;
  if (bits !== undefined) return readBitEntry(entry, type, bits);
  if (type !== '1EdTechRevocationList') return { kind: 'unsupported', type: type.slice(0, 60) };
  const listUrl = asText(entry['id']);
  return listUrl === null ? { kind: 'malformed', type } : { kind: 'ids', type, listUrl };
}

function readBitEntry(entry: JsonObject, type: string, kind: BitKind): StatusEntry {
  const listUrl = asText(entry[kind.list]);
  const index = readIndex(entry[kind.index]);
  const purpose = kind.purpose ?? asText(entry['statusPurpose']);
  if (listUrl === null || index === null || purpose === null) return { kind: 'malformed', type };
  return { kind: 'bit', type, purpose, index, listUrl, listTypes: kind.listTypes };
}

/** "An arbitrary size integer greater than or equal to 0, expressed as a string"; some issuers write a number. */
function readIndex(value: JsonValue | undefined): number | null {
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Types may be written as full addresses. */
const nameOf = (type: JsonValue) => (asText(type) ?? '').replace(/^.*[#/]/, '');
