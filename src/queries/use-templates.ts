import { useMemo } from 'react';
import { templateShelf, type TemplateShelf } from '#src/domain/qualification/template-shelf.ts';
import { useOwnTemplates } from './wallet-queries.ts';

/** Built-in templates and the learner's own, by id; a broken one of their own is named, and never used. */
export function useTemplates(): TemplateShelf {
  const own = useOwnTemplates();
  return useMemo(() => templateShelf(own), [own]);
}
