/**
 * Pictures and certificates stand in credentials as long runs of base64, often the same one in several
 * places and farther apart than DEFLATE looks back (32 kB).
 */
const longRun = /[A-Za-z0-9+/=_-]{256,}/gu;

/** The long runs that occur more than once in the given texts. */
export function repeatedRuns(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const text of texts) {
    for (const [run] of text.matchAll(longRun)) (seen.has(run) ? repeated : seen).add(run);
  }
  return repeated;
}

/** Cuts a text before and after each of the given runs. Joined, the pieces give the text; there is always one. */
export function splitAtRuns(text: string, runs: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  let done = 0;
  if (runs.size > 0) {
    for (const { 0: run, index } of text.matchAll(longRun)) {
      if (!runs.has(run)) continue;
      if (index > done) pieces.push(text.slice(done, index));
      pieces.push(run);
      done = index + run.length;
    }
  }
  if (done < text.length || pieces.length === 0) pieces.push(text.slice(done));
  return pieces;
}
