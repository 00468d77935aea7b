import { useEffect, useState } from 'react';
import type { JsonObject } from '#src/domain/json.ts';
import { pointerOf, withValue } from './draft.ts';
import { changed, historyOf, redone, undone, type DraftHistory } from './draft-history.ts';
import type { Editor } from './editor-context.tsx';
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept-draft.ts';

/** The draft of one editor, with undo and redo; kept as it is typed. */
export function useDraft(address: string, saved: KeptDraft) {
  const [before] = useState(() => keptDraft(address));
  const [history, setHistory] = useState<DraftHistory>(() => historyOf(before?.json ?? saved.json));
  const [wasKept, setWasKept] = useState(before !== null);
  const basedOn = before?.basedOn ?? saved.basedOn;

  const step = (change: (history: DraftHistory) => DraftHistory) => {
    setHistory((old) => {
      const next = change(old);
      keepDraft(address, { json: next.present, basedOn });
      return next;
    });
  };
  const undo = () => {
    step(undone);
  };
  const redo = () => {
    step(redone);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      const isRedo = key === 'y' || event.shiftKey;
      // Before the page's own undo, which is for what is saved: it takes over where nothing is left here.
      if (isRedo ? history.future.length === 0 : history.past.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      setHistory((old) => {
        const next = isRedo ? redone(old) : undone(old);
        keepDraft(address, { json: next.present, basedOn });
        return next;
      });
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, [history, address, basedOn]);

  const set: Editor['set'] = (path, value) => {
    step((old) => changed(old, withValue(old.present, path, value), pointerOf(path)));
  };
  return {
    draft: history.present,
    basedOn,
    set,
    replace: (next: JsonObject) => {
      step((old) => changed(old, next, null));
    },
    undo: history.past.length > 0 ? undo : null,
    redo: history.future.length > 0 ? redo : null,
    /** True while the draft is one that was left unsaved before. */
    wasKept,
    /** Back to what is saved. */
    startAfresh: () => {
      forgetDraft(address);
      setWasKept(false);
      setHistory((old) => changed(old, saved.json, null));
    },
    forget: () => {
      forgetDraft(address);
    },
  };
}
