import { levelName, wholePartyName } from '#src/domain/credential/shown-names.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { titleRun } from '../paper/credential-blocks.ts';

/**
 * A portfolio in the shape of a Europass SkillsPassport: education by what issuers call it, projects by what the holder
 * wrote. It has no signature, and says so.
 *
 * @param note - that these are the holder's own words and cannot be checked
 */
export function europass(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  note: string,
  language: string,
): JsonObject {
  return {
    SkillsPassport: {
      Locale: language,
      DocumentInfo: {
        DocumentType: 'ECV',
        CreationDate: portfolio.sharedOn,
        LastUpdateDate: portfolio.sharedOn,
        XSDVersion: 'V3.3',
        Generator: 'Cairn',
        Comment: note,
      },
      LearnerInfo: {
        // Which part of a name is the surname is not ours to guess.
        Identification: { PersonName: { FirstName: portfolio.holderName } },
        Education: credentials.map((opened) => education(opened, language)),
        Achievement: portfolio.ownRecords.map(({ title, text }) => ({
          Title: { Label: title },
          Description: text,
        })),
      },
    },
  };
}

function education({ credential }: OpenedCredential, language: string): JsonObject {
  const { awardedOn, levels, outcomes } = credential;
  const [year, month, day] = awardedOn?.value.slice(0, 10).split('-').map(Number) ?? [];
  const [level] = levels;
  return {
    Title: titleRun(credential, language).text,
    Organisation: {
      Name: wholePartyName(credential.awardingBody?.value ?? credential.issuer.value, language),
    },
    ...(year && { Period: { To: { Year: year, ...(month && { Month: month }), ...(day && { Day: day }) } } }),
    ...(level && { Level: { Label: levelName(level.value, language).text } }),
    Activities: outcomes.map(({ value }) => pickLanguage(value.text, [language]).text).join('\n'),
  };
}
