import type { Credential } from '#src/domain/credential/credential.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';

/** What a credential says was learned: its outcomes, and the skills that the issuer links to them. */
export const learnedIn = (credential: Credential, language: string): string[] =>
  credential.outcomes.flatMap(({ value: { text, skills } }) => [
    pickLanguage(text, [language]).text,
    ...skills.flatMap(({ name }) => (name ? [pickLanguage(name, [language]).text] : [])),
  ]);
