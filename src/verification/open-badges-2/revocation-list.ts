import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { answer } from '#src/verification/answer.ts';
import { fetchText } from '#src/verification/fetched-document.ts';
import { asList, asText, idOf, parseObject } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { isSameAddress } from './badge-parts.ts';

/**
 * Asks the issuer's revocation list (Open Badges 2.0, RevocationList), where the profile names one.
 *
 * @param issuer - the hosted profile, or `null` where it was not to be had
 */
export async function checkRevocationList(
  assertion: JsonObject,
  issuer: JsonObject | null,
  source: DocumentSource,
): Promise<Check> {
  if (issuer === null) return answer('status', 'unknown', 'status-unreachable', { place: '' });
  const url = idOf(issuer['revocationList']);
  if (url === null) return answer('status', 'not-applicable', 'no-status-list');
  const place = placeOf(url);
  const open = (code: Check['code'], data: Check['data'] = {}) =>
    answer('status', 'unknown', code, { place, ...data });
  const names = [asText(assertion['id']), asText(assertion['uid'])].filter((name) => name !== null);
  if (names.length === 0) return open('status-entry-malformed', { type: 'RevocationList' });
  const list = await readList(issuer['revocationList'], url, source);
  if (list === null) return open('status-unreachable');
  const revoked = list === 'unreadable' ? undefined : list['revokedAssertions'];
  if (list === 'unreadable' || revoked === undefined) return open('status-list-unreadable');
  const entry = asList(revoked).find((member) => {
    const id = idOf(member) ?? (isObject(member) ? asText(member['uid']) : null);
    return id !== null && names.includes(id);
  });
  if (entry !== undefined) {
    const reason = isObject(entry) ? asText(entry['revocationReason']) : null;
    const data = reason === null ? { place } : { place, reason: reason.slice(0, 200) };
    return answer('status', 'failed', 'revoked', data);
  }
  // The profile names the list, so it may leave out whose it is; it may not say that it is another's.
  const keeper = idOf(list['issuer']);
  if (keeper !== null && !isSameAddress(keeper, asText(issuer['id'])))
    return open('status-list-by-other', { keeper: placeOf(keeper) });
  return answer('status', 'passed', 'not-withdrawn', { place });
}

/** A list may stand in the profile itself; `null` where its address did not answer. */
async function readList(
  named: JsonValue | undefined,
  url: string,
  source: DocumentSource,
): Promise<JsonObject | 'unreadable' | null> {
  if (isObject(named) && named['revokedAssertions'] !== undefined) return named;
  const text = await fetchText(source, url);
  return text === null ? null : (parseObject(text) ?? 'unreadable');
}
