import type { CredentialFormat, FormatReading, Member, Unwrapped } from '#src/domain/credential/format.ts';
import type { ReadCredential, ReadProblem, Secured, UnreadMember } from '#src/domain/credential/reading.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { limits } from './limits.ts';
import { sha256Hex } from './unwrap/bytes.ts';
import { refuse } from './unwrap/problem.ts';
import { below, isUnread } from './unwrap/unwrap-each.ts';

type ReadOne = (unwrapped: Unwrapped) => Exclude<ReturnType<CredentialFormat['read']>, null>;

/** Records inside records; one deep is what the standards know. */
const deepestRecord = 3;

/** What is around a member: the position of the credential it belongs under, and the record that it stands in. */
type Surroundings = { parent: number | null; record: Secured | null; depth: number };

type Found = { read: Omit<ReadCredential, 'contentSha256'>; hashed: string };

/**
 * Reads what was unwrapped from one file, with the credentials inside credentials: each record before its
 * members. What cannot be read beside others that can is named.
 *
 * @returns the first problem where nothing can be read, `too-many-values` beyond `limits.credentials`
 */
export async function readMembers(
  members: readonly Member[],
  readOne: ReadOne,
): Promise<Result<{ credentials: readonly ReadCredential[]; unread: readonly UnreadMember[] }, ReadProblem>> {
  const found: Found[] = [];
  const unread: UnreadMember[] = [];

  const readAll = (all: readonly Member[], around: Surroundings): void => {
    for (const member of all) {
      if (found.length + unread.length > limits.credentials) return;
      if (isUnread(member)) unread.push(member);
      else readAround(member, around);
    }
  };

  const readAround = (member: Unwrapped, { parent, record, depth }: Surroundings): void => {
    const outcome = readOne(member);
    const position = outcome.ok && outcome.value.length > 0 ? found.length : parent;
    if (!outcome.ok) unread.push({ at: member.at ?? '', problem: outcome.error });
    for (const [index, reading] of outcome.ok ? outcome.value.entries() : []) {
      found.push(foundAs(reading, member, index, { parent, record, depth }));
    }
    // Components stand in the same record as the credential they are part of.
    if (member.components) readAll(member.components, { parent: position, record, depth });
    for (const { nested = [] } of outcome.ok ? outcome.value : []) {
      const inside = below(member.at ?? '', nested);
      const outer = found[position ?? -1]?.read.secured ?? null;
      if (depth < deepestRecord) readAll(inside, { parent: position, record: outer, depth: depth + 1 });
      else unread.push(...inside.map(tooDeep));
    }
  };

  readAll(members, { parent: null, record: null, depth: 0 });
  if (found.length + unread.length > limits.credentials)
    return refuse('too-many-values', { limit: limits.credentials });
  if (found.length === 0) return unread[0] ? err(unread[0].problem) : refuse('not-a-credential');
  const credentials: ReadCredential[] = [];
  // One after the other: all texts of a large file at once would stand in memory as bytes too.
  for (const { read, hashed } of found) {
    credentials.push({ ...read, contentSha256: await sha256Hex(new TextEncoder().encode(hashed)) });
  }
  return ok({ credentials, unread });
}

const tooDeep = ({ at }: Member): UnreadMember => ({
  at: at ?? '',
  problem: { code: 'too-deep', data: { limit: deepestRecord } },
});

function foundAs(
  { credential, secured, structureFaults, documentText }: FormatReading,
  { text, presentation }: Unwrapped,
  index: number,
  { parent, record }: Surroundings,
): Found {
  const isCovered = secured.kind === 'none' && record !== null && record.kind !== 'none';
  return {
    read: {
      credential,
      structureFaults,
      documentText,
      secured: isCovered ? { kind: 'within', document: secured.document, record } : secured,
      parent,
      ...(presentation === undefined ? {} : { presentation }),
    },
    // Several achievements in one signed text are several things: each further one has a hash of its own.
    hashed: index === 0 ? text : `${text}\n#${index}`,
  };
}
