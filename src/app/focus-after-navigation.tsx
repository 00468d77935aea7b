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
    const heading =
      document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, [pathname, hash]);
  return null;
}
