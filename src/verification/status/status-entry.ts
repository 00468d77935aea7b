import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { asList, asText } from '#src/verification/json.ts';

/** One way in which an issuer says whether a credential still stands. */
export type StatusEntry =
  | {
      kind: 'bit';
      type: string;
      purpose: string;
      index: number;
      /** Bits of one entry. */
      size: number;
      /** What the values mean, where the issuer says so. */
      messages: ReadonlyMap<number, string>;
      listUrl: string;
      listTypes: ListTypes;
    }
  /** A place in a list of the IETF's Token Status List. */
  | { kind: 'token'; type: string; index: number; listUrl: string }
  /** A list of the ids of withdrawn credentials, at the entry's own address. */
  | { kind: 'ids'; type: string; listUrl: string }
  | { kind: 'malformed'; type: string }
  | { kind: 'unsupported'; type: string };

export type BitEntry = Extract<StatusEntry, { kind: 'bit' }>;

/** What a list calls itself, and what it calls the list inside. */
type ListTypes = { credential: readonly string[]; subject: readonly string[] };
type BitKind = { words: 'statusList' | 'revocationList'; listTypes: ListTypes; purpose: string | null };

/** Bitstring Status List 1.0 section 2.1, Status List 2021, Revocation List 2020: one idea under three spellings. */
const bitKinds: Readonly<Record<string, BitKind>> = {
  BitstringStatusListEntry: {
    words: 'statusList',
    listTypes: { credential: ['BitstringStatusListCredential'], subject: ['BitstringStatusList'] },
    purpose: null,
  },
  StatusList2021Entry: {
    words: 'statusList',
    listTypes: { credential: ['StatusList2021Credential'], subject: ['StatusList2021'] },
    purpose: null,
  },
  RevocationList2020Status: {
    words: 'revocationList',
    listTypes: { credential: ['RevocationList2020Credential'], subject: ['RevocationList2020'] },
    purpose: 'revocation',
  },
};

/**
 * The status entries of a credential, in document order. Sealed European Learning Model credentials are also
 * met with `status` in place of `credentialStatus`.
 */
export function readStatusEntries(document: JsonObject): readonly StatusEntry[] {
  const other = asList(document['status']).filter((entry) => isObject(entry) && entry['type'] !== undefined);
  const entries = [...asList(document['credentialStatus']), ...other].map((entry): StatusEntry =>
    isObject(entry) ? readEntry(entry) : { kind: 'unsupported', type: '' },
  );
  const all = [...entries, ...asList(document['status']).flatMap(readTokenEntry)];
  const repeated = new Set<string>();
  const once = all.filter((entry) => {
    const said = JSON.stringify(entry);
    return !repeated.has(said) && repeated.add(said);
  });
  // What is not looked at must not pass for "nothing says so": a holder may order and repeat entries at will.
  return once.length > entryLimit ? [...once.slice(0, entryLimit), unread] : once;
}

const unread: StatusEntry = { kind: 'unsupported', type: '' };

/** The `status` claim of a token (Token Status List section 6.1), whose members are ways of asking by name. */
function readTokenEntry(status: JsonValue | undefined): StatusEntry[] {
  if (!isObject(status) || status['type'] !== undefined) return [];
  const { status_list: list, ...others } = status;
  const type = 'TokenStatusList';
  if (list === undefined)
    return Object.keys(others).map((name) => ({ kind: 'unsupported', type: name.slice(0, 60) }));
  const { idx, uri } = isObject(list) ? list : {};
  const isIndex = typeof idx === 'number' && Number.isSafeInteger(idx) && idx >= 0;
  if (!isIndex || typeof uri !== 'string') return [{ kind: 'malformed', type }];
  return [{ kind: 'token', type, index: idx, listUrl: uri }];
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
  // Revocation List 2020 is also met with the words of its successor.
  const words = entry[`${kind.words}Credential`] === undefined ? 'statusList' : kind.words;
  const listUrl = asText(entry[`${words}Credential`]);
  const index = readIndex(entry[`${words}Index`]);
  const purpose = kind.purpose ?? asText(entry['statusPurpose']);
  const size = entry['statusSize'] === undefined ? 1 : readIndex(entry['statusSize']);
  if (listUrl === null || index === null || purpose === null) return { kind: 'malformed', type };
  if (size === null || size < 1 || size > largestSize) return { kind: 'malformed', type };
  const messages = readMessages(entry['statusMessage']);
  return { kind: 'bit', type, purpose, index, size, messages, listUrl, listTypes: kind.listTypes };
}

/** Bits of an entry; with 32 there are more values than credentials. */
const largestSize = 32;

/** Bitstring Status List 1.0 section 2.1: values as `0x` and hexadecimal digits, each with its message. */
function readMessages(value: JsonValue | undefined): ReadonlyMap<number, string> {
  const messages = new Map<number, string>();
  for (const entry of asList(value).slice(0, 256)) {
    const status = isObject(entry) ? (asText(entry['status']) ?? '') : '';
    const message = isObject(entry) ? asText(entry['message']) : null;
    if (/^0x[\da-f]{1,8}$/i.test(status) && message !== null)
      messages.set(parseInt(status, 16), message.slice(0, 200));
  }
  return messages;
}

/** "An arbitrary size integer greater than or equal to 0, expressed as a string"; some issuers write a number. */
function readIndex(value: JsonValue | undefined): number | null {
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Types may be written as full addresses. */
const nameOf = (type: JsonValue) => (asText(type) ?? '').replace(/^.*[#/]/, '');
