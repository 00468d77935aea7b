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

const handedOver = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Goes to a place on a page that may still be growing, until it is there or the person moves. */
function keepScrollingTo(place: number): { isDone: () => boolean; now: () => void } {
  let done = false;
  const go = () => {
    scrollTo(0, place);
    if (Math.abs(scrollY - place) < 2) now();
  };
  const grown = new ResizeObserver(go);
  const now = () => {
    done = true;
    grown.disconnect();
    for (const event of handedOver) removeEventListener(event, now);
  };
  for (const event of handedOver) addEventListener(event, now, { passive: true });
  // Its first call comes at once, and later ones with every change of the page's height.
  grown.observe(document.body);
  go();
  return { isDone: () => done, now };
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
    const stop = place === undefined ? null : keepScrollingTo(place);
    if (place !== undefined) known[key] = place;
    else if (hash !== '') placeNamed(hash)?.scrollIntoView();
    else if (isNewPage) scrollTo(0, 0);

    const remember = () => {
      if (stop?.isDone() ?? true) known[key] = scrollY;
    };
    addEventListener('scroll', remember, { passive: true });
    return () => {
      stop?.now();
      removeEventListener('scroll', remember);
    };
  }, [key, pathname, hash]);

  return null;
}
