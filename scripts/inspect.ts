import { readFileSync } from 'node:fs';
import { inspectFile } from './inspect/inspect-file.ts';
import { parseArguments } from './inspect/parse-arguments.ts';
import { readUrlMap } from './inspect/url-map.ts';

/**
 * Reads and checks files with the app's own code and prints one JSON line for each, an archive with everything
 * in it being one. Nothing is fetched: a `--url-map` stands in for the network, and without one whatever needs
 * it is `unknown`.
 */
const { now, urlMapFile, files } = parseArguments(process.argv.slice(2), new Date());
const source = urlMapFile === null ? {} : { source: readUrlMap(urlMapFile) };
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  console.log(JSON.stringify(await inspectFile({ name: file, bytes }, now, source)));
}
