import type { OwnTemplate } from '../wallet/records.ts';
import { parseTemplate } from './parse-template.ts';
import type { QualificationTemplate, TemplateProblem } from './template.ts';
import { qualificationTemplates } from './templates.ts';

/** A template of the learner's own that cannot be used as it is. */
type BrokenTemplate = { id: string; name: string; problems: readonly TemplateProblem[] };

/** All templates a pathway can aim at. */
export type TemplateShelf = {
  builtIn: readonly QualificationTemplate[];
  /** Those of the learner's own that can be used, by name. */
  own: readonly QualificationTemplate[];
  /** Those that cannot, each with what is wrong with it. */
  broken: readonly BrokenTemplate[];
  /** `null` for an id that no usable template has: it may be a broken one, or of a newer version. */
  find: (id: string) => QualificationTemplate | null;
};

/**
 * Built-in templates and the learner's own. An id is the learner's where both have it: what they saved under
 * it is what they mean.
 */
export function templateShelf(ownTemplates: readonly OwnTemplate[]): TemplateShelf {
  const own: QualificationTemplate[] = [];
  const broken: BrokenTemplate[] = [];
  for (const { id, json } of ownTemplates) {
    const parsed = parseTemplate(json);
    // The record's id is what pathways point at, whatever the document says of itself.
    if (parsed.ok) own.push({ ...parsed.value, id });
    else broken.push({ id, name: nameIn(json['name']) ?? id, problems: parsed.error });
  }
  own.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
  const byId = new Map([...qualificationTemplates, ...own].map((template) => [template.id, template]));
  for (const { id } of broken) byId.delete(id);
  return { builtIn: qualificationTemplates, own, broken, find: (id) => byId.get(id) ?? null };
}

const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
