import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of page, moves the focus to its heading, so that keyboard and screen reader go on
 * where the page begins. The first page keeps the browser's own beginning; a link to a place in
 * the page is followed there.
 */
export function FocusAfterNavigation(): null {
  const { pathname, hash } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (hash !== '') return;
    focusHeading();
    return followHeading();
  }, [pathname, hash]);
  return null;
}

function focusHeading(): void {
  const heading =
    document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/**
 * A page may arrive in two steps, its first heading giving way to another and taking the focus with it.
 * Until the person does something, the focus follows.
 *
 * @returns the way to end this
 */
function followHeading(): () => void {
  const observer = new MutationObserver(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.localName === 'main') focusHeading();
  });
  const end = () => {
    observer.disconnect();
    for (const type of acts) document.removeEventListener(type, end, true);
  };
  for (const type of acts) document.addEventListener(type, end, true);
  observer.observe(document.body, { childList: true, subtree: true });
  return end;
}

const acts = ['keydown', 'pointerdown'] as const;
