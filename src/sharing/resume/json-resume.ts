import { wholePartyName } from '#src/domain/credential/shown-names.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { titleRun } from '../paper/credential-blocks.ts';

/**
 * A portfolio in the shape of JSON Resume 1.0: nothing of it is signed any more, so it says in `meta` what it is.
 *
 * @param note - that these are the holder's own words and cannot be checked
 */
export function jsonResume(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  note: string,
  language: string,
): JsonObject {
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    meta: { version: 'v1.0.0', lastModified: portfolio.sharedOn, note },
    basics: {
      name: portfolio.holderName,
      ...(portfolio.message !== '' && { summary: portfolio.message }),
    },
    certificates: credentials.map(({ credential }) => ({
      name: titleRun(credential, language).text,
      issuer: wholePartyName(credential.awardingBody?.value ?? credential.issuer.value, language),
      ...(credential.awardedOn !== null && { date: credential.awardedOn.value.slice(0, 10) }),
    })),
    skills: [...new Set(credentials.flatMap((opened) => skillsOf(opened, language)))].map((name) => ({
      name,
    })),
    projects: portfolio.ownRecords.map(({ title, text, date }) => ({
      name: title,
      ...(text !== '' && { description: text }),
      ...(date !== null && { startDate: date }),
    })),
  };
}

const skillsOf = ({ credential }: OpenedCredential, language: string): string[] =>
  credential.outcomes.flatMap(({ value }) =>
    value.skills.flatMap(({ name }) => (name ? [pickLanguage(name, [language]).text] : [])),
  );
