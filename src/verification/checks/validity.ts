import type { JsonObject } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import { answer } from '#src/verification/answer.ts';
import { readMoment } from './moment.ts';

/**
 * Under which words the formats write from and until when a signed copy may be relied on: VC Data Model 2.0
 * section 4.9 and 1.1 sections 4.5 and 4.6, European Learning Model 3, Open Badges 2.0 Assertion.
 */
const startWords = ['validFrom', 'issuanceDate', 'issued', 'issuedOn'] as const;
const endWords = ['validUntil', 'expirationDate', 'expiryDate', 'expires'] as const;

/**
 * Judges the dates that the signature covers. Where several are given, all must hold.
 *
 * @param claims - of the token, whose `nbf` and `exp` count too (VC Data Model 1.1 section 6.3.1)
 */
export function checkValidity(document: JsonObject, claims: JsonObject | null, now: Date): Check {
  const stated = [...startWords, ...endWords].filter(
    (word) => document[word] !== undefined && document[word] !== null,
  );
  const starts = startWords
    .filter((word) => stated.includes(word))
    .map((word) => readMoment(document[word], 'start'));
  const ends = endWords
    .filter((word) => stated.includes(word))
    .map((word) => readMoment(document[word], 'end'));
  if (claims?.['nbf'] !== undefined) starts.push(readMoment(claims['nbf'], 'start'));
  if (claims?.['exp'] !== undefined) ends.push(readMoment(claims['exp'], 'end'));

  const end = earliest(ends);
  const start = latest(starts);
  if (end !== null && end < now.getTime())
    return answer('validity', 'failed', 'expired', { endsOn: iso(end) });
  if (start !== null && start > now.getTime())
    return answer('validity', 'failed', 'not-yet-valid', { beginsOn: iso(start) });
  if ([...starts, ...ends].includes(null)) return answer('validity', 'unknown', 'dates-unreadable');
  if (end === null) return answer('validity', 'passed', 'no-end-date');
  return answer('validity', 'passed', 'within-dates', { endsOn: iso(end) });
}

const readable = (moments: readonly (number | null)[]) => moments.filter((moment) => moment !== null);

function earliest(moments: readonly (number | null)[]): number | null {
  return readable(moments).reduce<number | null>(
    (first, moment) => (first === null || moment < first ? moment : first),
    null,
  );
}

function latest(moments: readonly (number | null)[]): number | null {
  return readable(moments).reduce<number | null>(
    (last, moment) => (last === null || moment > last ? moment : last),
    null,
  );
}

/** Beyond what a `Date` can hold, the first or last day it can. */
function iso(moment: number): string {
  return new Date(Math.max(-8.64e15, Math.min(moment, 8.64e15))).toISOString();
}
