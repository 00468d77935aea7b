import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadProblem, ReadSuccess } from '../src/domain/credential/reading.ts';
import type { Result } from '../src/domain/result.ts';
import { createCredentialReader } from '../src/formats/index.ts';
import { createVerifier } from '../src/verification/index.ts';
import { decodePng } from './inspect/decode-png.ts';
import { describeCredential } from './inspect/describe-credential.ts';
import { parseArguments } from './inspect/parse-arguments.ts';
import { problemSentence } from './inspect/problem-sentence.ts';
import { readArchive } from './inspect/read-archive.ts';
import { readUrlMap } from './inspect/url-map.ts';

/**
 * Reads and checks files with the app's own code and prints one JSON line for each, an archive with everything
 * in it being one. Nothing is fetched: a `--url-map` stands in for the network, and without one whatever needs
 * it is `unknown`.
 */
async function inspect(): Promise<void> {
  const { now, urlMapFile, files } = parseArguments(process.argv.slice(2), new Date());
  const reader = createCredentialReader({ decodePicture: decodePng });
  const verifier = createVerifier();
  const source = urlMapFile === null ? {} : { source: readUrlMap(urlMapFile) };
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const outcome: Result<ReadSuccess, ReadProblem> =
      (await readArchive(reader, { name: file, bytes })) ??
      (await reader.read({ name: file, bytes }, source)).outcome;
    if (!outcome.ok) {
      const problem = toldProblem(outcome.error);
      console.log(JSON.stringify({ file, sha256, format: null, problem, credentials: [], unread: [] }));
      continue;
    }
    const { format, credentials: found, unread } = outcome.value;
    const reports = await verifier.verifyAll(found, { ...source, now });
    const credentials = found.flatMap((read, index) => {
      const report = reports[index];
      return report === undefined ? [] : [describeCredential(read, report)];
    });
    const missed = unread.map(({ at, problem }) => ({ at, problem: toldProblem(problem) }));
    console.log(JSON.stringify({ file, sha256, format, problem: null, credentials, unread: missed }));
  }
}

const toldProblem = (problem: ReadProblem) => ({ code: problem.code, message: problemSentence(problem) });

await inspect();
