/**
 * Keeps a bar at the bottom of the screen from hiding anything: the page grows by its height, so that its
 * end can be reached, scrolling to something stops above it, and what has the focus now is moved out from
 * under it (WCAG 2.2, 2.4.11 Focus Not Obscured).
 *
 * @returns the way to give the room back
 */
export function makeRoom(bar: HTMLElement): () => void {
  const root = document.documentElement;
  const { top, height } = bar.getBoundingClientRect();
  root.style.setProperty('--note-room', `${height.toFixed(0)}px`);
  const focused = document.activeElement;
  if (focused && focused !== document.body && !bar.contains(focused)) {
    const under = focused.getBoundingClientRect();
    const hidden = under.bottom - top;
    // Something taller than the screen cannot be moved out from under it, and need not be.
    if (hidden > 0 && under.top < window.innerHeight && under.height < top)
      window.scrollBy({ top: hidden + margin, behavior: 'instant' });
  }
  return () => {
    root.style.removeProperty('--note-room');
  };
}

/** Pixels between what has the focus and the bar, for the focus ring. */
const margin = 12;
