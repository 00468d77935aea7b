import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer, asCheck } from '#src/verification/answer.ts';
import { asOf, hearing, withHeard } from '#src/verification/hearing.ts';
import { decodeUtf8 } from '#src/verification/jose/base64.ts';
import { idOf } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { isKnownPurpose, readBitStatus } from './bit-status.ts';
import { checkIdList } from './id-list.ts';
import type { BitEntry, StatusEntry } from './status-entry.ts';
import { readStatusEntries } from './status-entry.ts';
import type { CredentialIssuer, StatusList } from './status-list.ts';
import { openStatusList } from './status-list.ts';
import { checkTokenStatus } from './token-status-list.ts';

/** A list may itself be withdrawn, by a list; a list for that list is not looked at. */
type Asked = { issuer: CredentialIssuer; listsAbove: readonly string[] };

/**
 * Whether the issuer withdrew or paused the credential: one answer for each way of asking that the document
 * names. Whole lists are fetched, so that nobody learns which credential is asked about. Anything wrong with
 * a list makes the answer `unknown`, never "not withdrawn".
 *
 * @param issuer - who issued the credential, and whose keys a list may be signed with that names no issuer of its own
 */
export function checkStatus(
  document: JsonObject,
  circumstances: Circumstances,
  issuer: CredentialIssuer = { id: idOf(document['issuer']), signer: null },
): Promise<readonly Check[]> {
  return askAll(document, { issuer, listsAbove: [] }, circumstances);
}

async function askAll(
  document: JsonObject,
  asked: Asked,
  circumstances: Circumstances,
): Promise<readonly Check[]> {
  const entries = readStatusEntries(document);
  if (entries.length === 0) return [answer('status', 'not-applicable', 'no-status-list')];
  const checks: Check[] = [];
  for (const entry of entries) checks.push(await checkEntry(entry, document, asked, circumstances));
  return checks;
}

async function checkEntry(
  entry: StatusEntry,
  document: JsonObject,
  asked: Asked,
  circumstances: Circumstances,
): Promise<Check> {
  const { result, heard } = await hearing(circumstances, (listening) =>
    askEntry(entry, document, asked, listening),
  );
  const told = withHeard([result], heard, circumstances.now)[0] ?? result;
  const where = 'listUrl' in entry ? { list: entry.listUrl } : {};
  const which = 'index' in entry ? { index: entry.index } : {};
  return { ...told, data: { ...where, ...which, ...told.data } };
}

async function askEntry(
  entry: StatusEntry,
  document: JsonObject,
  asked: Asked,
  circumstances: Circumstances,
): Promise<Check> {
  const { source } = circumstances;
  const { type } = entry;
  if (entry.kind === 'unsupported')
    return answer('status', 'unknown', 'status-type-not-supported-yet', { type });
  if (entry.kind === 'malformed')
    return answer('status', 'unknown', 'status-entry-malformed', { type, place: '' });
  const place = placeOf(entry.listUrl);
  if (entry.kind === 'bit' && !isKnownPurpose(entry.purpose)) {
    return answer('status', 'unknown', 'status-type-not-supported-yet', {
      type: `${type} ${entry.purpose}`.slice(0, 80),
    });
  }
  if (source === null) return answer('status', 'unknown', 'status-not-asked', { place });
  if (entry.kind === 'ids') return checkIdList(entry.listUrl, document, source);
  const online = { ...circumstances, source };
  return entry.kind === 'token'
    ? checkTokenStatus(entry, place, asked.issuer, online)
    : checkBit(entry, place, asked, online);
}

async function checkBit(
  entry: BitEntry,
  place: string,
  asked: Asked,
  circumstances: Circumstances & { source: DocumentSource },
): Promise<Check> {
  const fetched = await circumstances.source(entry.listUrl);
  const text = fetched.ok ? decodeUtf8(fetched.value.bytes) : null;
  if (!fetched.ok || text === null) return answer('status', 'unknown', 'status-unreachable', { place });
  const list = await openStatusList(text.trim(), entry, asked.issuer, circumstances);
  if (!list.ok) return asCheck('status', list.error);
  const flaw = await askAboutList(list.value.document, entry.listUrl, asked, circumstances);
  return flaw === null
    ? asOf(readBitStatus(entry, list.value), fetched.value.fetchedAt, circumstances.now, lifeOf(list.value))
    : answer('status', 'unknown', flaw, { place });
}

/** Bitstring Status List 1.0 section 2.2: `ttl` is in milliseconds. */
function lifeOf({ document }: StatusList): number | undefined {
  const subject = document['credentialSubject'];
  const ttl = isObject(subject) ? subject['ttl'] : undefined;
  return typeof ttl === 'number' && ttl >= 0 ? ttl : undefined;
}

/** A status list is a credential, so it can be withdrawn like one. Its answer then is none. */
async function askAboutList(
  document: JsonObject,
  url: string,
  { listsAbove }: Asked,
  circumstances: Circumstances,
): Promise<Check['code'] | null> {
  const entries = readStatusEntries(document);
  if (entries.length === 0) return null;
  const lists = [...listsAbove, url];
  // Section 3.2 has a list checked like any credential; round and round, that would have no end.
  if (listsAbove.length > 0 || entries.some((own) => 'listUrl' in own && lists.includes(own.listUrl)))
    return 'status-list-circular';
  const issuer = { id: idOf(document['issuer']), signer: null };
  const own = await askAll(document, { issuer, listsAbove: lists }, circumstances);
  if (own.some(({ status }) => status === 'failed')) return 'status-list-withdrawn';
  return own.some(({ status }) => status === 'unknown') ? 'status-list-own-status-open' : null;
}
