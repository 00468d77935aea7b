import { createHash } from 'node:crypto';
import type { DocumentSource } from '../../src/domain/verification/document-source.ts';
import type { ReadProblem, ReadSuccess, SourceFile } from '../../src/domain/credential/reading.ts';
import type { Result } from '../../src/domain/result.ts';
import { createCredentialReader } from '../../src/formats/index.ts';
import { createVerifier } from '../../src/verification/index.ts';
import { decodePng } from './decode-png.ts';
import { describeCredential } from './describe-credential.ts';
import type { NamedFile } from './named-files.ts';
import { problemSentence } from './problem-sentence.ts';
import { readArchive } from './read-archive.ts';

const reader = createCredentialReader({ decodePicture: decodePng });
const verifier = createVerifier();

/** One file of a command line as one line, also where it does not open or where reading it breaks. */
export async function inspectNamed(
  { name, open }: NamedFile,
  now: Date,
  source: { source?: DocumentSource },
) {
  const bytes = open();
  const unread = (sha256: string | null, problem: { code: string; message: string }) => ({
    file: name,
    sha256,
    format: null,
    problem,
    credentials: [],
    unread: [],
  });
  if (!bytes.ok) return unread(null, bytes.error);
  try {
    return await inspectFile({ name, bytes: bytes.value }, now, source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unread(null, { code: 'tool-broke', message });
  }
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One file with everything in it, read and checked by the app's own code, as plain data for one JSON line. */
export async function inspectFile(file: SourceFile, now: Date, source: { source?: DocumentSource }) {
  const sha256 = sha256Of(file.bytes);
  const outcome: Result<ReadSuccess, ReadProblem> =
    (await readArchive(reader, file, source)) ?? (await reader.read(file, source)).outcome;
  if (!outcome.ok) {
    const problem = toldProblem(outcome.error);
    return { file: file.name, sha256, format: null, problem, credentials: [], unread: [] };
  }
  const { format, credentials: found, unread } = outcome.value;
  const reports = await verifier.verifyAll(found, { ...source, now });
  const credentials = found.flatMap((read, index) => {
    const report = reports[index];
    return report === undefined ? [] : [describeCredential(read, report)];
  });
  const missed = unread.map(({ at, problem }) => ({ at, problem: toldProblem(problem) }));
  return { file: file.name, sha256, format, problem: null, credentials, unread: missed };
}

const toldProblem = (problem: ReadProblem) => ({ code: problem.code, message: problemSentence(problem) });
