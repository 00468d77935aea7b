import { inspectNamed } from './inspect/inspect-file.ts';
import { namedFiles } from './inspect/named-files.ts';
import { parseArguments } from './inspect/parse-arguments.ts';
import { readUrlMap } from './inspect/url-map.ts';
import { WrongArguments } from './words.ts';

// Whoever reads the lines may have enough of them.
process.stdout.on('error', () => process.exit(0));

/**
 * Reads and checks files with the app's own code and prints one JSON line for each, an archive with everything
 * in it being one. Nothing is fetched: a `--url-map` stands in for the network, and without one whatever needs
 * it is `unknown`. Ends with 0 whatever the files are, with 1 where one of them broke the tool, with 2 for wrong words.
 */
try {
  const { now, urlMapFile, paths } = parseArguments(process.argv.slice(2), new Date());
  const source = urlMapFile === null ? {} : { source: readUrlMap(urlMapFile) };
  for (const file of paths.flatMap(namedFiles)) {
    const line = await inspectNamed(file, now, source);
    if (line.problem?.code === 'tool-broke') process.exitCode = 1;
    console.log(JSON.stringify(line));
  }
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
