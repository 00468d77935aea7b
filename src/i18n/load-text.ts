import { i18n, type Messages } from '@lingui/core';
import type { LanguageTag } from './languages.ts';
import type { TextArea } from './message-id.ts';

const catalogues = import.meta.glob<{ messages: Messages }>('./locales/*/*.json', { query: '?lingui' });

let language: LanguageTag = 'en';

/** Sets the language of all text loaded from now on. */
export function setLanguage(tag: LanguageTag): void {
  language = tag;
}

/**
 * Loads the text of the given areas and makes it available. Areas already loaded cost nothing.
 * A route loads its text beside its code, so that no page shows an id.
 */
export async function loadText(...areas: readonly TextArea[]): Promise<void> {
  const wanted = areas.flatMap((area) => catalogues[`./locales/${language}/${area}.json`] ?? []);
  for (const part of await Promise.all(wanted.map((load) => load()))) i18n.load(language, part.messages);
  i18n.activate(language);
}
