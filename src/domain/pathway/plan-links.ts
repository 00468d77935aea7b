import type { Result } from '../result.ts';

/** Why a link gives no plan. Each has its text as `sharedPlan.problem.<code>`. */
export type PlanLinkProblem =
  'link-empty' | 'link-not-ours' | 'link-newer' | 'link-truncated' | 'link-damaged' | 'link-too-large';

/** A pathway file as the fragment of an address. Pure data in and out; it knows no address bar. */
export type PlanLinks = {
  /** The fragment, without `#`. */
  encode(file: string): Result<string, 'plan-too-large'>;
  /** The file's text, whole and unchanged, or why there is none. */
  decode(fragment: string): Result<string, PlanLinkProblem>;
};
