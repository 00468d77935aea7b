import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, Unwrapped } from '#src/domain/credential/format.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { ok } from '#src/domain/result.ts';
import { dateAt } from '../facts/dates.ts';
import { imageOf, linkTo } from '../facts/links.ts';
import { languageOf, localizedTextAt, untagged } from '../facts/localized-text.ts';
import { nothingStated } from '#src/domain/credential/nothing-stated.ts';
import { isObject } from '#src/domain/json.ts';
import {
  firstStated,
  idOf,
  member,
  objects,
  path,
  statedAt,
  textAt,
  top,
  typesOf,
  type Place,
} from '../json/place.ts';
import { circumstancesOf, countedFaults } from '../vc-data-model/circumstances.ts';
import { profileCountryPlace, profilePartyAt } from '../vc-data-model/profile-party.ts';
import { securedOf } from '../vc-data-model/secured.ts';
import { claimsOf, tellingType, vcFacts, vcVersionOf } from '../vc-data-model/vc-facts.ts';
import { vcStructureFaults } from '../vc-data-model/vc-structure.ts';
import { achievementFacts } from './achievement-facts.ts';
import { learnerAt } from './learner.ts';
import { gradeAndResults } from './results.ts';
import { badgeStructureFaults } from './structure.ts';

/** Types of an Open Badges 3.0 credential (appendix B, AchievementCredential: both names are allowed). */
const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential'];

/**
 * Open Badges 3.0, in VC 1.1 and 2.0 envelopes, with the Dutch educredential extensions
 * (ECTS, SBU, forms of participation, assessment and supervision).
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/}
 */
export const openBadges3: CredentialFormat = {
  id: 'open-badges-3',
  read(unwrapped) {
    const document = top(unwrapped.document);
    return isBadge(document) || isBadgeByContent(unwrapped, document)
      ? ok([readBadge(unwrapped, document)])
      : null;
  },
};

function isBadge(document: Place): boolean {
  if (!isObject(document.value)) return false;
  const types = typesOf(document);
  if (types.some((type) => badgeTypes.includes(type))) return true;
  // Badges that forgot their type still carry an achievement that says what it is.
  const achievement = path(document, 'credentialSubject', 'achievement');
  return types.includes('VerifiableCredential') && typesOf(achievement).includes('Achievement');
}

/** An SD-JWT VC names its type in `vct`, so a badge in one may have no type of its own (`urn:eudi:micro_credential:1`). */
function isBadgeByContent({ envelope }: Unwrapped, document: Place): boolean {
  const achievement = path(document, 'credentialSubject', 'achievement');
  return envelope.kind === 'sd-jwt' && isObject(achievement.value);
}

function readBadge(unwrapped: Unwrapped, document: Place) {
  const facts = vcFacts(unwrapped, profilePartyAt);
  const subject = subjectOf(document);
  const achievement = path(subject, 'achievement');
  const language = languageOf(
    textAt(member(achievement, 'inLanguage')) ?? textAt(member(document, 'inLanguage')),
  );
  const text = (place: Place): LocalizedText | null => localizedTextAt(place, language);
  const issuer = member(document, 'issuer');
  const results = gradeAndResults(subject, achievement, language);
  const achieved = achievementFacts(document, subject, achievement, text);
  const country = facts.issuer.value.country;

  const credential: Credential = {
    ...nothingStated,
    ...facts,
    ...achieved,
    format: 'open-badges-3',
    packaging: unwrapped.packaging,
    profile: profileOf(document, achievement),
    documentId: textAt(member(document, 'id')),
    types: typesOf(document),
    title:
      firstStated([member(achievement, 'name'), member(document, 'name')], text) ??
      statedAt(untagged(tellingType(document) ?? 'OpenBadgeCredential'), member(document, 'type')),
    description: firstStated([member(achievement, 'description'), member(document, 'description')], text),
    learner: learnerAt(subject, textAt({ value: claimsOf(unwrapped)?.['sub'], at: '' })),
    // The achievement's creator, else the issuer: Open Badges has no awarding body of its own.
    awardingBody: firstStated([member(achievement, 'creator'), issuer], profilePartyAt),
    issuerCountry: country === null ? null : statedAt(country, profileCountryPlace(issuer)),
    awardedOn:
      firstStated([member(document, 'awardedDate'), member(subject, 'awardedDate')], dateAt) ??
      firstStated([member(document, 'validFrom'), member(document, 'issuanceDate')], dateAt) ??
      facts.validFrom,
    grade: results.grade,
    furtherInformation: [...achieved.furtherInformation, ...results.others],
    image: firstStated([member(achievement, 'image'), member(document, 'image')], (place) =>
      imageOf(idOf(place)),
    ),
    evidence: objects(member(document, 'evidence')).flatMap((entry) => {
      const link = linkTo(textAt(member(entry, 'url')) ?? idOf(entry), text(member(entry, 'name')));
      return link === null ? [] : [statedAt(link, entry)];
    }),
  };
  return {
    credential,
    secured: securedOf(unwrapped),
    structureFaults: [
      ...unwrapped.faults,
      ...countedFaults(unwrapped, [
        ...vcStructureFaults(document, circumstancesOf(unwrapped)),
        ...badgeStructureFaults(document, subject),
      ]),
    ],
    documentText: unwrapped.text,
  };
}

/** The subject with the achievement; the standard allows one subject, some issuers write a list. */
function subjectOf(document: Place): Place {
  const subjects = objects(member(document, 'credentialSubject'));
  return (
    subjects.find((subject) => isObject(path(subject, 'achievement').value)) ??
    subjects[0] ??
    member(document, 'credentialSubject')
  );
}

function profileOf(document: Place, achievement: Place): string | null {
  if (typesOf(achievement).includes('EducredentialAchievement')) return 'educredentials NL';
  const version = vcVersionOf(document);
  return version === null ? null : `VC ${version}`;
}
