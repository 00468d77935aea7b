import type { JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/verifier.ts';
import { answer } from '#src/verification/answer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asList, asText, idOf, isObject } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';

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
  const list =
    isObject(issuer['revocationList']) && issuer['revocationList']['revokedAssertions'] !== undefined
      ? issuer['revocationList']
      : await fetchObject(source, url);
  if (list === null) return answer('status', 'unknown', 'status-unreachable', { place });
  const names = [asText(assertion['id']), asText(assertion['uid'])].filter((name) => name !== null);
  const isListed = asList(list['revokedAssertions']).some((entry) => {
    const id = idOf(entry) ?? (isObject(entry) ? asText(entry['uid']) : null);
    return id !== null && names.includes(id);
  });
  return isListed
    ? answer('status', 'failed', 'revoked', { place })
    : answer('status', 'passed', 'not-withdrawn', { place });
}
