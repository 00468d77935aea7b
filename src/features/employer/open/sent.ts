import type { CollectedFrames } from '#src/domain/portfolio/code-frames.ts';
import type { Portfolio, SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import type { ReadProblem } from '#src/domain/credential/reading.ts';

/** A file of credentials that came without a portfolio. `id` is the page's own and tells it from all others. */
type LooseFile = { id: string; original: SharedOriginal };

/** A portfolio that came as a paper copy, with its originals inside. `id` is the page's own. */
type Paper = { id: string; portfolio: Portfolio };

/** A file in which nothing can be opened, or not all that its sender put in. */
export type Refusal = { fileName: string; problem: ReadProblem };

/** What was opened on this page so far. It lives in the page's memory and nowhere else. */
export type Sent = {
  /** Links, each once, in the order in which they came. */
  fragments: readonly string[];
  papers: readonly Paper[];
  loose: readonly LooseFile[];
  refusals: readonly Refusal[];
  /** QR codes of a portfolio that takes several, while some are missing. */
  frames: CollectedFrames | null;
};

export const nothingSent: Sent = { fragments: [], papers: [], loose: [], refusals: [], frames: null };

export const withLink = (sent: Sent, fragment: string): Sent =>
  sent.fragments.includes(fragment) ? sent : { ...sent, fragments: [...sent.fragments, fragment] };
