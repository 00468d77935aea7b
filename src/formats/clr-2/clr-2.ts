import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, FormatReading, Member, Unwrapped } from '#src/domain/credential/format.ts';
import { nothingStated } from '#src/domain/credential/nothing-stated.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { ok } from '#src/domain/result.ts';
import { dateAt } from '../facts/dates.ts';
import { imageOf, linkTo } from '../facts/links.ts';
import { languageOf, localizedTextAt, untagged } from '../facts/localized-text.ts';
import {
  first,
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
import { learnerAt } from '../open-badges-3/learner.ts';
import { isUnread } from '../unwrap/unwrap-each.ts';
import { circumstancesOf } from '../vc-data-model/circumstances.ts';
import { profileCountryPlace, profilePartyAt } from '../vc-data-model/profile-party.ts';
import { securedOf } from '../vc-data-model/secured.ts';
import { claimsOf, tellingType, vcFacts, vcVersionOf } from '../vc-data-model/vc-facts.ts';
import { vcStructureFaults } from '../vc-data-model/vc-structure.ts';
import { associationsOf, stackabilityOf } from './associations.ts';
import { achievementIdOf, asTree, membersOfRecord } from './nested-members.ts';
import { describedAchievement } from './described-achievement.ts';
import { recordStructureFaults } from './structure.ts';

/**
 * Comprehensive Learner Record 2.0. The record is a credential of its own: it says who put it together, about
 * whom and when. The credentials in it are read and checked each by itself; achievements that it only
 * describes are parts without credits, because nothing says that they were earned.
 *
 * @see {@link https://www.imsglobal.org/spec/clr/v2p0/}
 */
export const clr2: CredentialFormat = {
  id: 'clr-2',
  read(unwrapped) {
    const document = top(unwrapped.document);
    const isRecord = typesOf(document).some((type) => /^clrcredential$/i.test(type));
    return isRecord && isObject(document.value) ? ok([readRecord(unwrapped, document)]) : null;
  },
};

function readRecord(unwrapped: Unwrapped, document: Place): FormatReading {
  const facts = vcFacts(unwrapped, profilePartyAt);
  const subject = first(member(document, 'credentialSubject'));
  const issuer = member(document, 'issuer');
  const language = languageOf(textAt(member(document, 'inLanguage')));
  const text = (place: Place): LocalizedText | null => localizedTextAt(place, language);
  const members = membersOfRecord(subject);
  const held = new Set(members.map(achievementIdOf));
  const described = objects(member(subject, 'achievement'));
  const associations = associationsOf(subject);
  const country = facts.issuer.value.country;
  const version = vcVersionOf(document);
  const partial = member(document, 'partial');

  const credential: Credential = {
    ...nothingStated,
    ...facts,
    format: 'clr-2',
    packaging: unwrapped.packaging,
    profile: version === null ? null : `VC ${version}`,
    documentId: textAt(member(document, 'id')),
    types: typesOf(document),
    title:
      firstStated([member(document, 'name')], text) ??
      statedAt(untagged(tellingType(document) ?? 'ClrCredential'), member(document, 'type')),
    description: firstStated([member(document, 'description')], text),
    learner: learnerAt(subject, textAt({ value: claimsOf(unwrapped)?.['sub'], at: '' })),
    awardingBody: firstStated([issuer], profilePartyAt),
    issuerCountry: country === null ? null : statedAt(country, profileCountryPlace(issuer)),
    awardedOn:
      firstStated(
        [member(document, 'awardedDate'), member(document, 'validFrom'), member(document, 'issuanceDate')],
        dateAt,
      ) ?? facts.validFrom,
    stackability: stackabilityOf(associations, namesOf(members, described, text)),
    // CLR 2.0.1, ClrCredential: the record leaves out some of what its issuer could have put in.
    furtherInformation: partial.value === true ? [statedAt(untagged('partial: true'), partial)] : [],
    image: firstStated([member(document, 'image')], (place) => imageOf(idOf(place))),
    evidence: objects(member(document, 'evidence')).flatMap((entry) => {
      const link = linkTo(textAt(member(entry, 'url')) ?? idOf(entry), text(member(entry, 'name')));
      return link === null ? [] : [statedAt(link, entry)];
    }),
  };
  return {
    credential: {
      ...credential,
      parts: described
        .filter((achievement) => !held.has(idOf(achievement)))
        .map((achievement) => describedAchievement(credential, achievement, text)),
    },
    secured: securedOf(unwrapped),
    structureFaults: [
      ...unwrapped.faults,
      ...vcStructureFaults(document, circumstancesOf(unwrapped)),
      ...recordStructureFaults(document, subject),
    ],
    documentText: unwrapped.text,
    nested: asTree(members, associations),
  };
}

/** Titles of achievements by id: of those in the record's credentials, and of those it describes itself. */
function namesOf(
  members: readonly Member[],
  described: readonly Place[],
  text: (place: Place) => LocalizedText | null,
): ReadonlyMap<string, LocalizedText> {
  const inMembers = members.flatMap((found) =>
    isUnread(found) ? [] : [path(top(found.document), 'credentialSubject', 'achievement')],
  );
  return new Map(
    [...described, ...inMembers].flatMap((achievement) => {
      const id = idOf(achievement);
      const name = text(path(achievement, 'name'));
      return id === null || name === null ? [] : [[id, name] as const];
    }),
  );
}
