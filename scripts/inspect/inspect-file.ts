import { createHash } from 'node:crypto';
import type { DocumentSource } from '../../src/domain/verification/document-source.ts';
import type { ReadProblem, ReadSuccess, SourceFile } from '../../src/domain/credential/reading.ts';
import type { Result } from '../../src/domain/result.ts';
import { createCredentialReader } from '../../src/formats/index.ts';
import { createVerifier } from '../../src/verification/index.ts';
import { decodePng } from './decode-png.ts';
import { describeCredential } from './describe-credential.ts';
import { problemSentence } from './problem-sentence.ts';
import { readArchive } from './read-archive.ts';

const reader = createCredentialReader({ decodePicture: decodePng });
const verifier = createVerifier();

/** One file with everything in it, read and checked by the app's own code, as plain data for one JSON line. */
export async function inspectFile(file: SourceFile, now: Date, source: { source?: DocumentSource }) {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const outcome: Result<ReadSuccess, ReadProblem> =
    (await readArchive(reader, file)) ?? (await reader.read(file, source)).outcome;
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
