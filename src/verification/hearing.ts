import { answeredOn, unreached, type Check, type CheckCode } from '#src/domain/verification/check.ts';
import type { Unreached } from '#src/domain/verification/document-source.ts';
import type { IsoDateTime } from '#src/domain/time.ts';
import type { Circumstances } from './answer.ts';
import { answer } from './answer.ts';
import { placeOf } from './keys/resolve-key.ts';

/** What a piece of work learnt from outside: how old the oldest answer was, and who gave none. */
export type Heard = {
  found: number;
  /** Null where nothing was an earlier answer that was kept. */
  oldest: IsoDateTime | null;
  missed: readonly (Unreached & { place: string })[];
};

const nothing: Heard = { found: 0, oldest: null, missed: [] };

/**
 * Does a piece of work and tells what it heard from outside. Where nobody is asked and nothing is kept of what
 * it needs, it is done as if there were no source: its questions were not put.
 */
export async function hearing<T>(
  circumstances: Circumstances,
  work: (circumstances: Circumstances) => Promise<T>,
): Promise<{ result: T; heard: Heard }> {
  const { source, onlyKept = false } = circumstances;
  if (source === null) return { result: await work(circumstances), heard: nothing };
  let heard = nothing;
  const result = await work({
    ...circumstances,
    source: async (url) => {
      const fetched = await source(url);
      heard = fetched.ok
        ? { ...heard, found: heard.found + 1, oldest: older(heard.oldest, fetched.value.fetchedAt) }
        : { ...heard, missed: [...heard.missed, { ...fetched.error, place: placeOf(url) }] };
      return fetched;
    },
  });
  if (!onlyKept || heard.found > 0 || heard.missed.length === 0) return { result, heard };
  return { result: await work({ ...circumstances, source: null }), heard: nothing };
}

const older = (one: IsoDateTime | null, other: IsoDateTime | null): IsoDateTime | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Two pieces of work on which one answer rests. */
export const both = (one: Heard, other: Heard): Heard => ({
  found: one.found + other.found,
  oldest: older(one.oldest, other.oldest),
  missed: [...one.missed, ...other.missed],
});

/** Answers that are open because somebody gave none. */
const open: readonly CheckCode[] = [
  'key-not-resolved',
  'issuer-not-resolved',
  'hosted-unreachable',
  'status-unreachable',
  'status-list-signature-open',
  'status-list-own-status-open',
  'registry-unreachable',
];

/** Answers that rest on the person's own lists and not on what was asked beside them. */
const fromOwnLists: readonly CheckCode[] = ['on-your-list', 'on-trusted-list', 'on-trusted-list-long-ago'];

/** The checks with what was heard for them: the day of an earlier answer, and why there was none. */
export function withHeard(checks: readonly Check[], heard: Heard, now: Date): Check[] {
  const missed = heard.missed.find(({ reason }) => reason !== 'no-answer');
  return checks.map((check) => {
    if (open.includes(check.code) && missed !== undefined) {
      const { reason, httpStatus, place } = missed;
      const why = { [unreached]: reason, unreachedPlace: place, ...(httpStatus ? { httpStatus } : {}) };
      return { ...check, data: { ...check.data, ...why } };
    }
    const isAnswer = check.status === 'passed' || check.status === 'failed';
    return isAnswer && !fromOwnLists.includes(check.code) && check.data?.[answeredOn] === undefined
      ? asOf(check, heard.oldest, now)
      : check;
  });
}

/** A list that does not say for how long it may be gone by is asked again the next day. */
const usualLifeMs = 24 * 60 * 60 * 1000;

/**
 * A check answered from a document that was fetched earlier, with the day. That something was not withdrawn
 * then says nothing about much later, so such an answer has an end; a withdrawal stays.
 *
 * @param fetchedAt - null for an answer of this very run
 * @param lifeMs - for how long the list says that it may be gone by
 */
export function asOf(check: Check, fetchedAt: IsoDateTime | null, now: Date, lifeMs = usualLifeMs): Check {
  if (fetchedAt === null) return check;
  const data = { ...check.data, [answeredOn]: fetchedAt };
  const isOver = now.getTime() - Date.parse(fetchedAt) > lifeMs;
  return check.kind === 'status' && check.status === 'passed' && isOver
    ? answer('status', 'unknown', 'status-answer-old', data)
    : { ...check, data };
}
