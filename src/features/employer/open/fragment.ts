/*
 * [Note: Where the link's data lives]
 * The fragment of a link is the portfolio itself. It is taken out of the address bar as soon as the
 * page has read it, so that it ends up in no bookmark, screenshot or copied address by accident. It
 * stays in the state of this history entry, which reloads and the way back keep, and which no other
 * page, tab or storage sees.
 */

const stateKey = 'cairnPortfolio';

/** The fragment of this page's link, without `#`; empty where there is none. Takes it out of the address bar. */
export function takeFragment(): string {
  if (location.hash.length > 1) {
    const state = { ...(history.state as object | null), [stateKey]: withoutTail(location.hash.slice(1)) };
    history.replaceState(state, '', `${location.pathname}${location.search}`);
  }
  return keptFragment();
}

/** Mail and chat programs draw a full stop or a bracket after a link into it; neither can be part of one. */
const withoutTail = (fragment: string) => fragment.replace(/[^\w-]+$/, '');

/** Keeps what stands in the page itself as if it had come with the address. */
export function keepFragment(fragment: string): void {
  history.replaceState({ ...(history.state as object | null), [stateKey]: fragment }, '');
}

/** Leaves the link for a page without one; the way back leads to it again. */
export function leaveFragment(): void {
  history.pushState({ ...(history.state as object | null), [stateKey]: '' }, '');
  dispatchEvent(new PopStateEvent('popstate'));
}

/** What was kept with this history entry. */
export function keptFragment(): string {
  const state = history.state as Record<string, unknown> | null;
  const kept = state?.[stateKey];
  return typeof kept === 'string' ? kept : '';
}

/** Calls back when another link is opened in this tab, or the way back leads to an earlier one. */
export function onFragmentChange(listener: () => void): () => void {
  const changed = () => {
    takeFragment();
    listener();
  };
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}
