import type { Result } from './result.ts';

/** Why a link gives no text. Each has its text as `sharedPlan.problem.<code>` and `qualification.link.<code>`. */
export type TextLinkProblem =
  'link-empty' | 'link-not-ours' | 'link-newer' | 'link-truncated' | 'link-damaged' | 'link-too-large';

/** A file of text as the fragment of an address. Pure data in and out; it knows no address bar. */
export type TextLinks = {
  /** The fragment, without `#`. */
  encode(file: string): Result<string, 'text-too-large'>;
  /** The file's text, whole and unchanged, or why there is none. */
  decode(fragment: string): Result<string, TextLinkProblem>;
};
