import type { Check } from '#src/domain/verification/check.ts';
import { answer } from '#src/verification/answer.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { entriesIn, valueAt } from './bitstring.ts';
import type { BitEntry } from './status-entry.ts';
import type { StatusList } from './status-list.ts';

/** Bitstring Status List 1.0 section 3.2: fewer entries than this are an error, since they tell who is asked about. */
const leastEntries = 131_072;

/** What an entry may be for (section 2.1). Refresh and message say something else than whether it was withdrawn. */
const purposes = ['revocation', 'suspension', 'refresh', 'message'] as const;
type Purpose = (typeof purposes)[number];

export const isKnownPurpose = (purpose: string): purpose is Purpose =>
  purposes.some((known) => known === purpose);

/**
 * What a list says of one credential.
 *
 * A withdrawal counts even in a list that is shorter than it should be, or kept by someone else than the issuer: the
 * issuer signed its address. That a credential is *not* withdrawn is only taken from a list that is faultless.
 */
export function readBitStatus(entry: BitEntry, list: StatusList): Check {
  const place = placeOf(entry.listUrl);
  const open = (code: Check['code'], data: Check['data'] = {}) =>
    answer('status', 'unknown', code, { place, ...data });
  const value = valueAt(list.bits, entry.index, entry.size);
  const entries = entriesIn(list.bits, entry.size);
  if (value === null) return open('status-list-index-beyond', { index: entry.index, entries });
  if (value !== 0 && entry.purpose === 'revocation') return answer('status', 'failed', 'revoked', { place });
  if (value !== 0 && entry.purpose === 'suspension')
    return answer('status', 'failed', 'suspended', { place });
  // Status List 2021 and Revocation List 2020 ask for the same length, and call a shorter list no error.
  if (entries < leastEntries && entry.type === 'BitstringStatusListEntry')
    return open('status-list-too-short', { entries, least: leastEntries });
  if (!list.isByIssuer) return open('status-list-by-other', { keeper: list.keeper });
  if (entry.purpose === 'message') return readMessage(entry, value, place);
  if (entry.purpose === 'refresh') {
    const code = value === 0 ? 'no-newer-version' : 'newer-version-offered';
    return answer('status', 'not-applicable', code, { place });
  }
  return answer('status', 'passed', 'not-withdrawn', { place });
}

/** What a message means for the credential is between its issuer and its readers; only 0 says nothing against it. */
function readMessage({ messages }: BitEntry, value: number, place: string): Check {
  const data = { place, value: `0x${value.toString(16)}`, message: messages.get(value) ?? '' };
  return answer('status', value === 0 ? 'not-applicable' : 'unknown', 'status-message', data);
}
