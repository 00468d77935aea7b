import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const storageKey = 'cairn.scroll';

/** How far each visit in this tab's history was scrolled, by the key of the visit. */
type Places = Record<string, number>;

function storedPlaces(): Places {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Places;
  } catch {
    // Without storage, or with something else in it, a reload begins at the top.
    return {};
  }
}

function storePlaces(places: Places): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(places));
  } catch {
    // A full or forbidden storage costs a reload its place, nothing more.
  }
}

function placeNamed(hash: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/**
 * Begins a new page at its top or at the place its address names, and takes Back and Forward to where
 * they were. An address that changes only its query keeps the place. The browser cannot do this
 * itself, as it scrolls before the page is drawn.
 */
export function ScrollWithHistory(): null {
  const { key, pathname, hash } = useLocation();
  const places = useRef<Places>(null);
  const drawn = useRef<string>(null);

  useEffect(() => {
    const leave = () => {
      storePlaces(places.current ?? {});
    };
    const before = history.scrollRestoration;
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', leave);
    return () => {
      history.scrollRestoration = before;
      removeEventListener('pagehide', leave);
    };
  }, []);

  useLayoutEffect(() => {
    const known = (places.current ??= storedPlaces());
    const isNewPage = drawn.current !== pathname;
    drawn.current = pathname;
    const place = known[key];
    if (place !== undefined) scrollTo(0, place);
    else if (hash !== '') placeNamed(hash)?.scrollIntoView();
    else if (isNewPage) scrollTo(0, 0);

    const remember = () => {
      known[key] = scrollY;
    };
    addEventListener('scroll', remember, { passive: true });
    return () => {
      removeEventListener('scroll', remember);
    };
  }, [key, pathname, hash]);

  return null;
}
