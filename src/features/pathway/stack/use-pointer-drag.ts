import { useCallback, useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';

type DragEvents = {
  /** The pointer has moved far enough to mean it. */
  onStart: () => void;
  onMove: (x: number, y: number) => void;
  onDrop: (x: number, y: number) => void;
  onCancel: () => void;
};

/** A press that moves less than this is a click. */
const threshold = 6;
/** So near to an edge of the window, the page scrolls along. */
const edge = 56;
const fastest = 16;

/**
 * Dragging with a mouse or a pen, by pointer events of its own. A finger scrolls and taps: it never drags.
 * Escape, or a pointer that is lost, ends it without effect; the click that would follow a drag is swallowed.
 */
export function usePointerDrag(): (event: ReactPointerEvent<HTMLElement>, events: DragEvents) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return useCallback((press, events) => {
    if (press.pointerType === 'touch' || press.button !== 0 || press.ctrlKey || press.metaKey) return;
    stop.current?.();
    const { pointerId, currentTarget, clientX, clientY } = press;
    const at = { x: clientX, y: clientY };
    const listening = new AbortController();
    let isDragging = false;
    let frame = 0;

    const end = () => {
      listening.abort();
      cancelAnimationFrame(frame);
      delete document.documentElement.dataset['dragging'];
      stop.current = null;
    };
    stop.current = () => {
      end();
      if (isDragging) events.onCancel();
    };
    const scrollAlong = () => {
      const by = scrollBy(at.y);
      if (by !== 0) {
        window.scrollBy({ top: by, behavior: 'instant' });
        events.onMove(at.x, at.y);
      }
      frame = requestAnimationFrame(scrollAlong);
    };
    const listen = <Name extends keyof WindowEventMap>(
      name: Name,
      listener: (event: WindowEventMap[Name]) => void,
    ) => {
      window.addEventListener(name, listener, { signal: listening.signal, capture: true });
    };

    listen('pointermove', (event) => {
      if (event.pointerId !== pointerId) return;
      at.x = event.clientX;
      at.y = event.clientY;
      if (!isDragging) {
        if (Math.hypot(at.x - clientX, at.y - clientY) < threshold) return;
        isDragging = true;
        // Keeps the events coming where the pointer leaves the window.
        currentTarget.setPointerCapture(pointerId);
        document.documentElement.dataset['dragging'] = '';
        events.onStart();
        frame = requestAnimationFrame(scrollAlong);
      }
      events.onMove(at.x, at.y);
    });
    listen('pointerup', (event) => {
      if (event.pointerId !== pointerId) return;
      end();
      if (!isDragging) return;
      swallowClick(true);
      events.onDrop(event.clientX, event.clientY);
    });
    listen('pointercancel', () => stop.current?.());
    listen('blur', (event) => {
      if (event.target === window) stop.current?.();
    });
    listen('keydown', (event) => {
      if (event.key !== 'Escape' || !isDragging) return;
      event.preventDefault();
      event.stopPropagation();
      swallowClick(false);
      stop.current?.();
    });
  }, []);
}

function scrollBy(y: number): number {
  const { innerHeight } = window;
  if (y < edge) return -Math.ceil((Math.min(edge, edge - y) / edge) * fastest);
  if (y > innerHeight - edge) return Math.ceil((Math.min(edge, y - innerHeight + edge) / edge) * fastest);
  return 0;
}

/** Swallows the click that the browser makes of a press and its release, in the task of the release. */
function swallowClick(released: boolean): void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const stop = () => {
    setTimeout(() => {
      listening.abort();
    }, 0);
  };
  window.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );
  if (released) stop();
  else for (const name of ['pointerup', 'pointercancel']) window.addEventListener(name, stop, options);
}
