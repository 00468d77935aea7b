import { WrongArguments } from './words.ts';
import { runPlan } from './plan/run-plan.ts';

/** Prints one JSON object and ends with 0, or says in a sentence what is wrong with the words and ends with 2. */
try {
  console.log(JSON.stringify(await runPlan(process.argv.slice(2), new Date())));
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
