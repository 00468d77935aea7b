import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { InspectedFile, Inspector } from '#src/domain/verification/inspector.ts';
import { handedBytes } from './handed-files.ts';
import type { HandedFile, SessionFile } from './import-snapshot.ts';

/** Above this a file is not even loaded; every format's own limit is lower. */
const largestFile = 64_000_000;

/** The file as it was read, or the files in it where it is an archive. */
export async function readHandedFile(
  file: HandedFile,
  inspector: Pick<Inspector, 'inspect' | 'membersOf'>,
): Promise<SessionFile | HandedFile[]> {
  const { fetched, insteadOf, isMember = false } = file;
  const handed = { isMember, insteadOf };
  const bytes = await file.bytes(largestFile).catch(() => null);
  if (bytes === null) return { inspected: unreadable(file, 'file-gone'), bytes: null, ...handed };
  if (bytes === 'too-large') return { inspected: unreadable(file, 'file-too-large'), bytes: null, ...handed };
  const source: SourceFile = { name: file.name, bytes };
  const members = isMember ? null : await inspector.membersOf(source);
  if (members?.ok) return members.value.map((member, index) => memberOf(file, member, index));
  const read = await inspector.inspect(source, { online: false });
  const inspected = { ...read, ...(members !== null && { outcome: members }), ...(fetched && { fetched }) };
  return { inspected, bytes, ...handed };
}

const unreadable = (file: HandedFile, code: 'file-too-large' | 'file-gone'): InspectedFile => ({
  fileName: file.name,
  sha256: '',
  mediaType: 'application/octet-stream',
  outcome: {
    ok: false,
    error: { code, data: code === 'file-too-large' ? { limit: largestFile, size: file.size } : {} },
  },
});

/** A file of an archive, under the names of both. */
const memberOf = (archive: HandedFile, { name, bytes }: SourceFile, index: number): HandedFile => ({
  ...handedBytes(`${archive.name} › ${name}`, bytes as Uint8Array<ArrayBuffer>),
  isMember: true,
  ...(archive.fetched && { fetched: archive.fetched }),
  ...(archive.insteadOf !== undefined && index === 0 && { insteadOf: archive.insteadOf }),
});
