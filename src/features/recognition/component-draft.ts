import { err, ok, type Result } from '#src/domain/result.ts';
import type { RecognisedComponent } from '#src/domain/wallet/records.ts';
import { typedEcts, type EctsError } from './typed-ects.ts';

/** A component as it is being typed. */
export type ComponentDraft = {
  title: string;
  ects: string;
  /** Framework and level, such as "EQF 7"; empty for none. */
  level: string;
  /** Empty lets the allocation choose. */
  groupId: string;
};

/** The name of a field of one row, by the row's place. */
export type ComponentField = `component.${number}.${'title' | 'ects' | 'level'}`;
export type ComponentError = EctsError | 'component-title-missing' | 'component-level-wrong';
export type ComponentErrors = Partial<Record<ComponentField, ComponentError>>;

export const emptyComponent: ComponentDraft = { title: '', ects: '', level: '', groupId: '' };

export const draftOfComponent = (component: RecognisedComponent): ComponentDraft => ({
  title: component.title,
  ects: String(component.ectsHundredths / 100),
  level: component.level ? `${component.level.scheme} ${component.level.level}` : '',
  groupId: component.groupId ?? '',
});

/** The components that rows describe, or what is wrong with them by field. */
export function componentsFrom(
  drafts: readonly ComponentDraft[],
): Result<RecognisedComponent[], ComponentErrors> {
  const components: RecognisedComponent[] = [];
  const errors: ComponentErrors = {};
  for (const [index, draft] of drafts.entries()) {
    const title = draft.title.trim();
    const amount = typedEcts(draft.ects, true);
    const level = levelFrom(draft.level);
    if (title === '') errors[`component.${index}.title`] = 'component-title-missing';
    if (!amount.ok) errors[`component.${index}.ects`] = amount.error;
    if (level === undefined) errors[`component.${index}.level`] = 'component-level-wrong';
    components.push({
      title,
      ectsHundredths: amount.ok ? (amount.value ?? 0) : 0,
      level: level ?? null,
      groupId: draft.groupId === '' ? null : draft.groupId,
    });
  }
  return Object.keys(errors).length > 0 ? err(errors) : ok(components);
}

/** What has been typed so far adds up to this, in hundredths. */
export const sumOfDrafts = (drafts: readonly ComponentDraft[]): number =>
  drafts.reduce((sum, { ects }) => {
    const amount = typedEcts(ects, false);
    return sum + (amount.ok ? (amount.value ?? 0) : 0);
  }, 0);

/** The last word is the level, what stands before it the framework; `undefined` where one is missing. */
function levelFrom(text: string): RecognisedComponent['level'] | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const [, scheme, level] = /^(.*\S)\s+(\S+)$/u.exec(typed) ?? [];
  return scheme !== undefined && level !== undefined ? { scheme, level } : undefined;
}
