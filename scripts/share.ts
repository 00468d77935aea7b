import { writeFileSync } from 'node:fs';
import { runShare } from './share/run-share.ts';
import { WrongArguments } from './words.ts';

/** Writes or prints what was asked for, or says in a sentence what is wrong with the words and ends with 2. */
try {
  const { out, content } = await runShare(process.argv.slice(2), new Date());
  if (out === null) process.stdout.write(typeof content === 'string' ? `${content}\n` : content);
  else writeFileSync(out, content);
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
