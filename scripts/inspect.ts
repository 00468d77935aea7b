import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createCredentialReader } from '../src/formats/index.ts';
import { createVerifier } from '../src/verification/index.ts';
import { describeCredential } from './inspect/describe-credential.ts';
import { parseArguments } from './inspect/parse-arguments.ts';
import { problemSentence } from './inspect/problem-sentence.ts';
import { readUrlMap } from './inspect/url-map.ts';

/**
 * Reads and checks files with the app's own code and prints one JSON line for each. Nothing is fetched: a
 * `--url-map` stands in for the network, and without one whatever needs it is `unknown`.
 */
async function inspect(): Promise<void> {
  const { now, urlMapFile, files } = parseArguments(process.argv.slice(2), new Date());
  const reader = createCredentialReader();
  const verifier = createVerifier();
  const options = urlMapFile === null ? { now } : { now, source: readUrlMap(urlMapFile) };
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { outcome } = await reader.read({ name: file, bytes });
    if (!outcome.ok) {
      const problem = { code: outcome.error.code, message: problemSentence(outcome.error) };
      console.log(JSON.stringify({ file, sha256, format: null, problem, credentials: [] }));
      continue;
    }
    const credentials = [];
    for (const read of outcome.value.credentials) {
      credentials.push(describeCredential(read, await verifier.verify(read, options)));
    }
    console.log(JSON.stringify({ file, sha256, format: outcome.value.format, problem: null, credentials }));
  }
}

await inspect();
