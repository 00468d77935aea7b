import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Icon } from './icon.tsx';
import { makeRoom } from './make-room.ts';

const shownMs = 10_000;

type Note = { id: number; text: string; undo?: () => void | Promise<void> };

type Announce = {
  /** Says what was done; with `undo`, offers to take it back for 10 s and by Ctrl or Cmd and Z. */
  announce: (text: string, undo?: () => void | Promise<void>) => void;
};

const UndoContext = createContext<Announce | null>(null);

export function useAnnounce(): Announce['announce'] {
  const context = useContext(UndoContext);
  if (!context) throw new Error('useAnnounce outside UndoProvider');
  return context.announce;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Holds the line that says what happened. The timer rests while the pointer or the focus is on it. */
export function UndoProvider(props: {
  undoLabel: string;
  closeLabel: string;
  regionLabel: string;
  children: ReactNode;
}): ReactNode {
  const [note, setNote] = useState<Note | null>(null);
  const [resting, setResting] = useState(false);
  const history = useRef<(() => void | Promise<void>)[]>([]);
  const count = useRef(0);
  const bar = useRef<HTMLDivElement>(null);

  const announce = useCallback((text: string, undo?: () => void | Promise<void>) => {
    count.current += 1;
    if (undo) history.current.push(undo);
    setNote({ id: count.current, text, ...(undo ? { undo } : {}) });
  }, []);

  const undoLast = useCallback(() => {
    const undo = history.current.pop();
    setNote(null);
    void undo?.();
  }, []);

  useEffect(() => {
    if (!note || resting) return;
    const timer = setTimeout(() => {
      setNote(null);
    }, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [note, resting]);

  // Before it is drawn, so that nothing jumps.
  useLayoutEffect(() => (note && bar.current ? makeRoom(bar.current) : undefined), [note]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!wanted || typing(event.target) || history.current.length === 0) return;
      event.preventDefault();
      undoLast();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [undoLast]);

  const value = useMemo(() => ({ announce }), [announce]);
  return (
    <UndoContext value={value}>
      {props.children}
      <div
        role="status"
        aria-label={props.regionLabel}
        className="pointer-events-none fixed inset-x-4 bottom-20 z-[15] max-md:[:root:has([data-tray])_&]:bottom-36 max-[24rem]:[:root:has([data-tray])_&]:bottom-44 grid justify-items-center print:hidden"
      >
        {note && (
          // The handlers only rest the timer while someone is reading; nothing is operated by them.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <div
            key={note.id}
            ref={bar}
            role="group"
            className="pointer-events-auto flex items-center gap-3 rounded-ui border border-on-ink bg-ink py-1.5 ps-4 pe-1.5 text-on-ink"
            onPointerEnter={() => {
              setResting(true);
            }}
            onPointerLeave={() => {
              setResting(false);
            }}
            onFocus={() => {
              setResting(true);
            }}
            onBlur={() => {
              setResting(false);
            }}
          >
            <span>{note.text}</span>
            {note.undo && (
              <button type="button" className="min-h-11 px-2 font-semibold underline" onClick={undoLast}>
                {props.undoLabel}
              </button>
            )}
            <button
              type="button"
              aria-label={props.closeLabel}
              className="grid size-11 place-items-center"
              onClick={() => {
                setNote(null);
                setResting(false);
              }}
            >
              <Icon name="close" className="size-4" />
            </button>
          </div>
        )}
      </div>
    </UndoContext>
  );
}
