import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { stoneByKey, type StonePlace } from './stone-keys.ts';

/**
 * One Tab stop for the whole stack; keys move within. Where the stone with the focus leaves the plan,
 * the focus goes to its neighbour, else to the heading.
 */
export function useRovingFocus(places: readonly StonePlace[], heading: RefObject<HTMLElement | null>) {
  const { takeOut } = usePlan();
  const stones = useRef(new Map<string, HTMLButtonElement>());
  const [wanted, setWanted] = useState<string | null>(null);
  const focused = useRef<string | null>(null);
  const before = useRef(places);
  const current = places.some((place) => place.key === wanted) ? wanted : (places[0]?.key ?? null);

  useEffect(() => {
    const was = before.current;
    before.current = places;
    const gone = focused.current;
    if (gone === null || places.some((place) => place.key === gone)) return;
    focused.current = null;
    const neighbour = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']
      .map((key) => stoneByKey(was, gone, key))
      .find((key) => key !== null && places.some((place) => place.key === key));
    // A closing menu gives the focus back first; only focus that is lost is moved.
    const timer = setTimeout(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const target = neighbour ? stones.current.get(neighbour) : heading.current;
      target?.focus();
    }, 50);
    return () => {
      clearTimeout(timer);
    };
  }, [places, heading]);

  return {
    current,
    onFocus: (key: string) => {
      focused.current = key;
      setWanted(key);
    },
    onKeyDown: (event: KeyboardEvent, key: string, itemId: string | null) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Delete' && itemId !== null) {
        event.preventDefault();
        takeOut(itemId);
        return;
      }
      const next = stoneByKey(places, key, event.key);
      if (next === null) return;
      event.preventDefault();
      stones.current.get(next)?.focus();
    },
    stoneRef: (key: string) => (element: HTMLButtonElement | null) => {
      if (element) stones.current.set(key, element);
      else stones.current.delete(key);
    },
  };
}
