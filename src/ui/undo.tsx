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

type Act = () => void | Promise<void>;

/** A change that was made, or taken back. `redo` is absent where it cannot be made again. */
type Step = { text: string; undo: Act; redo?: Act };

type Note = { id: number; text: string; action: 'undo' | 'redo' | null };

/**
 * Says what was done; with `undo`, offers to take it back for 10 s, by Ctrl or Cmd and Z, and in More. With `redo`
 * it can be made again after that, by Ctrl or Cmd, Shift and Z or by Ctrl and Y.
 */
type Announce = (text: string, undo?: Act, redo?: Act) => void;

/** What can be taken back or made again in this session; null for nothing. */
type History = {
  undo: { text: string; run: () => void } | null;
  redo: { text: string; run: () => void } | null;
};

const AnnounceContext = createContext<Announce | null>(null);
const HistoryContext = createContext<History>({ undo: null, redo: null });

export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('useAnnounce outside UndoProvider');
  return announce;
}

/** For the entries in More; nothing can be undone outside `UndoProvider`. */
export const useHistory = (): History => useContext(HistoryContext);

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio)$/.test(target.getAttribute('type') ?? '');

/** What a key asks for: Ctrl or Cmd and Z, the same with Shift, and Ctrl and Y as on Windows. */
function wishOf({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

/** Holds the line that says what happened. The timer rests while the pointer or the focus is on it. */
export function UndoProvider(props: {
  undoLabel: string;
  redoLabel: string;
  /** What is said after a change was taken back, or made again. */
  undone: (text: string) => string;
  redone: (text: string) => string;
  closeLabel: string;
  regionLabel: string;
  children: ReactNode;
}): ReactNode {
  const { undone, redone } = props;
  const [note, setNote] = useState<Note | null>(null);
  const [resting, setResting] = useState(false);
  const [past, setPast] = useState<readonly Step[]>([]);
  const [future, setFuture] = useState<readonly Step[]>([]);
  const bar = useRef<HTMLDivElement>(null);

  const say = useCallback((text: string, action: Note['action']) => {
    setNote((before) => ({ id: (before?.id ?? 0) + 1, text, action }));
  }, []);

  const announce = useCallback(
    (text: string, undo?: Act, redo?: Act) => {
      if (undo) {
        setPast((before) => [...before, { text, undo, ...(redo && { redo }) }]);
        setFuture([]);
      }
      say(text, undo ? 'undo' : null);
    },
    [say],
  );

  const history = useMemo((): History => {
    const [last, next] = [past.at(-1), future.at(-1)];
    return {
      undo: last
        ? {
            text: last.text,
            run: () => {
              setPast(past.slice(0, -1));
              // What cannot be made again ends the line: what came after it may rest on it.
              setFuture(last.redo ? [...future, last] : []);
              say(undone(last.text), last.redo ? 'redo' : null);
              void last.undo();
            },
          }
        : null,
      redo: next?.redo
        ? {
            text: next.text,
            run: () => {
              setFuture(future.slice(0, -1));
              setPast([...past, next]);
              say(redone(next.text), 'undo');
              void next.redo?.();
            },
          }
        : null,
    };
  }, [past, future, say, undone, redone]);

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
      const wish = wishOf(event);
      const act = wish && history[wish];
      if (!act || typing(event.target)) return;
      event.preventDefault();
      act.run();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [history]);

  const offered = note?.action && history[note.action];
  return (
    <AnnounceContext value={announce}>
      <HistoryContext value={history}>{props.children}</HistoryContext>
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
            {offered && (
              <button type="button" className="min-h-11 px-2 font-semibold underline" onClick={offered.run}>
                {note.action === 'redo' ? props.redoLabel : props.undoLabel}
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
    </AnnounceContext>
  );
}
