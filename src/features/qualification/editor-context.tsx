import { createContext, use } from 'react';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Path } from './draft.ts';

/** The draft on the page, and the way to change it. */
export type Editor = {
  draft: JsonObject;
  /** `undefined` takes the value away. Typing on at one place is one step of undo. */
  set: (path: Path, value: JsonValue | undefined) => void;
  /** A change of the whole document, a step of its own. */
  replace: (next: JsonObject) => void;
  /** What is wrong at a place, once the learner has tried to save; undefined where nothing is. */
  problemAt: (path: Path) => string | undefined;
  /** Other qualifications that a rule may name. */
  templates: readonly QualificationTemplate[];
};

const EditorContext = createContext<Editor | null>(null);

export const EditorProvider = EditorContext.Provider;

/** Throws outside `EditorProvider`: that is a programming mistake. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('useEditor outside EditorProvider');
  return editor;
}
