import { runOpen } from './open/run-open.ts';
import { WrongArguments } from './words.ts';

/** Prints what `inspect` prints for every original; ends with 1 where a portfolio does not open, with 2 for wrong words. */
try {
  const { lines, opened } = await runOpen(process.argv.slice(2), new Date());
  for (const line of lines) console.log(JSON.stringify(line));
  if (!opened) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
