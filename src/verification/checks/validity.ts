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
  const starts = momentsIn(document, startWords, 'start');
  const ends = momentsIn(document, endWords, 'end');
  if (claims?.['nbf'] !== undefined) starts.push(readMoment(claims['nbf'], 'start'));
  if (claims?.['exp'] !== undefined) ends.push(readMoment(claims['exp'], 'end'));

  const end = earliest(ends);
  const start = latest(starts);
  if (end !== null && end < now.getTime())
    return answer('validity', 'failed', 'expired', { endsOn: iso(end) });
  if (start !== null && start > now.getTime())
    return answer('validity', 'failed', 'not-yet-valid', { beginsOn: iso(start) });
  if (starts.includes(null) || ends.includes(null)) return answer('validity', 'unknown', 'dates-unreadable');
  if (end === null) return answer('validity', 'passed', 'no-end-date');
  return answer('validity', 'passed', 'within-dates', { endsOn: iso(end) });
}

function momentsIn(document: JsonObject, words: readonly string[], edge: 'start' | 'end'): (number | null)[] {
  const moments: (number | null)[] = [];
  for (const word of words) {
    const value = document[word];
    if (value !== undefined && value !== null) moments.push(readMoment(value, edge));
  }
  return moments;
}

function earliest(moments: readonly (number | null)[]): number | null {
  let first: number | null = null;
  for (const moment of moments) if (moment !== null && (first === null || moment < first)) first = moment;
  return first;
}

function latest(moments: readonly (number | null)[]): number | null {
  let last: number | null = null;
  for (const moment of moments) if (moment !== null && (last === null || moment > last)) last = moment;
  return last;
}

/** Beyond what a `Date` can hold, the first or last day it can. */
function iso(moment: number): string {
  return new Date(Math.max(-8.64e15, Math.min(moment, 8.64e15))).toISOString();
}
