import type { JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { checkValidity } from '#src/verification/checks/validity.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asText } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import type { BadgePart, BadgeParts } from './badge-parts.ts';
import { agrees, fetchBadgeParts, isSameAddress } from './badge-parts.ts';
import { isWithinIssuerScope } from './issuer-scope.ts';
import { checkRevocationList } from './revocation-list.ts';

/**
 * Checks a hosted badge (Open Badges 2.0, HostedBadge): the copy in hand is as good as what its own address
 * serves. Answers `signature`, `issuer-identity` and `status`; without a source all are `unknown`.
 *
 * @param assertionUrl - `null` where the badge names none
 */
export async function checkHostedBadge(
  document: JsonObject,
  assertionUrl: string | null,
  { source, now }: Circumstances,
): Promise<readonly Check[]> {
  const place = assertionUrl === null ? '' : placeOf(assertionUrl);
  if (source === null) {
    return [
      answer('signature', 'unknown', 'hosted-not-asked', { place }),
      answer('issuer-identity', 'unknown', 'identity-needs-signature'),
      answer('status', 'unknown', 'status-not-asked', { place }),
    ];
  }
  const hosted = assertionUrl === null ? null : await fetchObject(source, assertionUrl);
  const parts = await fetchBadgeParts(document, hosted ?? document, source);
  const copy = compareCopy(document, assertionUrl, hosted, parts, place);
  return [
    copy,
    checkHost(assertionUrl, parts, copy.status === 'passed'),
    // A host may answer for a withdrawn badge with `revoked: true` in its place.
    hosted?.['revoked'] === true
      ? answer('status', 'failed', 'revoked', { place })
      : await checkRevocationList(document, parts.issuer.hosted, source),
    ...datesAtHost(document, hosted, now),
  ];
}

/** A copy may leave out that it has ended. What the host says of that counts as well. */
function datesAtHost(document: JsonObject, hosted: JsonObject | null, now: Date): Check[] {
  if (hosted === null || checkValidity(document, null, now).status === 'failed') return [];
  const atHost = checkValidity(hosted, null, now);
  return atHost.status === 'passed' ? [] : [atHost];
}

function compareCopy(
  document: JsonObject,
  assertionUrl: string | null,
  hosted: JsonObject | null,
  { badge, issuer }: BadgeParts,
  place: string,
): Check {
  if (hosted === null) return answer('signature', 'unknown', 'hosted-unreachable', { place });
  const withoutRevocation = hosted['revoked'] === true && hosted['badge'] === undefined;
  const isSame =
    isSameAddress(asText(hosted['id']), assertionUrl) && (withoutRevocation || agrees(document, hosted));
  if (!isSame || contradicts(badge) || contradicts(issuer))
    return answer('signature', 'failed', 'hosted-differs', { place });
  // What is shown comes from the copies inside, so each of them must have been compared too.
  const isCompared = ({ embedded, hosted: served }: BadgePart) => embedded === null || served !== null;
  return isCompared(badge) && isCompared(issuer)
    ? answer('signature', 'passed', 'hosted-matches', { place })
    : answer('signature', 'unknown', 'hosted-unreachable', { place });
}

const contradicts = ({ embedded, hosted }: BadgePart) =>
  embedded !== null && hosted !== null && !agrees(embedded, hosted);

/** Whether the issuer's own profile lets badges be hosted there. */
function checkHost(assertionUrl: string | null, { issuer }: BadgeParts, isSame: boolean): Check {
  const data = {
    issuer: issuer.id === null ? '' : placeOf(issuer.id),
    place: assertionUrl === null ? '' : placeOf(assertionUrl),
  };
  if (assertionUrl === null || issuer.served === null) {
    return answer('issuer-identity', 'unknown', 'issuer-not-resolved', data);
  }
  if (!isWithinIssuerScope(assertionUrl, issuer.served)) {
    return answer('issuer-identity', 'failed', 'hosted-elsewhere', data);
  }
  if (!isSame) return answer('issuer-identity', 'unknown', 'identity-needs-signature');
  return issuer.hosted === null
    ? answer('issuer-identity', 'unknown', 'issuer-not-resolved', data)
    : answer('issuer-identity', 'passed', 'hosted-by-issuer', data);
}
