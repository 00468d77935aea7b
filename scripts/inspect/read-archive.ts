import type {
  CredentialReader,
  ReadCredential,
  ReadProblem,
  ReadSuccess,
  SourceFile,
  UnreadMember,
} from '../../src/domain/credential/reading.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import type { DocumentSource } from '../../src/domain/verification/document-source.ts';

/**
 * The credentials of all files in an archive, as if they had come in one; `null` for any other file. The format
 * is that of the first. A file in it that cannot be read is named by its path, and is the archive's problem only
 * where none can be read.
 */
export async function readArchive(
  reader: CredentialReader,
  file: SourceFile,
  source: { source?: DocumentSource } = {},
): Promise<Result<ReadSuccess, ReadProblem> | null> {
  const members = await reader.membersOf(file);
  if (!members?.ok) return members;
  const credentials: ReadCredential[] = [];
  const unread: UnreadMember[] = [];
  const read: ReadSuccess[] = [];
  for (const member of members.value) {
    const { outcome } = await reader.read(member, source);
    if (!outcome.ok) {
      unread.push({ at: member.name, problem: outcome.error });
      continue;
    }
    read.push(outcome.value);
    const before = credentials.length;
    for (const found of outcome.value.credentials)
      credentials.push({ ...found, parent: found.parent === null ? null : found.parent + before });
    unread.push(...outcome.value.unread.map((missed) => ({ ...missed, at: `${member.name}${missed.at}` })));
  }
  const [first] = read;
  if (first === undefined) return err(unread[0]?.problem ?? { code: 'empty-file', data: {} });
  return ok({ ...first, credentials, unread });
}
