import { useMemo } from 'react';
import { templateShelf, type TemplateShelf } from '#src/domain/qualification/template-shelf.ts';
import { useOwnTemplates } from './wallet-queries.ts';

/** Built-in templates and the learner's own, by id; a broken one of their own is named, and never used. */
export function useTemplates(): TemplateShelf {
  const own = useOwnTemplates();
  return useMemo(() => {
    const shelf = shelves.get(own) ?? templateShelf(own);
    shelves.set(own, shelf);
    return shelf;
  }, [own]);
}

/** One shelf for the same records, so that what is worked out from it can be remembered. */
const shelves = new WeakMap<object, TemplateShelf>();
