import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { answer } from '#src/verification/answer.ts';
import { fetchText } from '#src/verification/fetched-document.ts';
import { idOf, parseObject } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';

/**
 * 1EdTech Revocation List Status Method 1.0: an unsigned list, by its issuer, of the ids that were withdrawn. An
 * unsigned list is only worth the address it stands at, so it must name the credential's own issuer.
 */
export async function checkIdList(url: string, document: JsonObject, source: DocumentSource): Promise<Check> {
  const place = placeOf(url);
  const open = (code: Check['code'], data: Check['data'] = {}) =>
    answer('status', 'unknown', code, { place, ...data });
  const id = idOf(document);
  if (id === null) return open('status-entry-malformed', { type: '1EdTechRevocationList' });
  const text = await fetchText(source, url);
  if (text === null) return open('status-unreachable');
  const list = parseObject(text);
  const revoked = list?.['revokedCredential'] ?? list?.['revokedCredentials'];
  if (list === null || !Array.isArray(revoked)) return open('status-list-unreadable');
  const keeper = idOf(list['issuer']);
  if (keeper === null || keeper !== idOf(document['issuer']))
    return open('status-list-by-other', { keeper: keeper === null ? '' : placeOf(keeper) });
  const entry = revoked.find((member) => idOf(member) === id);
  if (entry === undefined) return answer('status', 'passed', 'not-withdrawn', { place });
  const reason = isObject(entry) ? entry['revocationReason'] : null;
  return answer('status', 'failed', 'revoked', {
    place,
    ...(typeof reason === 'string' ? { reason: reason.slice(0, 200) } : {}),
  });
}
