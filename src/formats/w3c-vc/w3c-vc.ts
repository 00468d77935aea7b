import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, Unwrapped } from '#src/domain/credential/format.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { ok } from '#src/domain/result.ts';
import { imageOf, linkTo } from '../facts/links.ts';
import { localizedTextAt, plainTextAt, untagged } from '../facts/localized-text.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import { isObject } from '#src/domain/json.ts';
import { saysSomething, unnamedLearner } from '../facts/nothing-stated.ts';
import { dayAt } from '../facts/dates.ts';
import {
  firstStated,
  idOf,
  items,
  member,
  path,
  statedAt,
  textAt,
  top,
  typesOf,
  type Place,
} from '../json/place.ts';
import { profileCountryPlace, profilePartyAt } from '../vc-data-model/profile-party.ts';
import { furtherFacts } from '../vc-data-model/further-facts.ts';
import { securedOf } from '../vc-data-model/secured.ts';
import {
  claimsOf,
  isVerifiableCredential,
  tellingType,
  vcFacts,
  vcVersionOf,
} from '../vc-data-model/vc-facts.ts';
import { vcStructureFaults } from '../vc-data-model/vc-structure.ts';
import { circumstancesOf, countedFaults } from '../vc-data-model/circumstances.ts';

/**
 * Any W3C Verifiable Credential (1.1 and 2.0) that no other format knows, Open Badges endorsements
 * among them, and documents under a JAdES seal that are no credentials at all. They are titled,
 * dated and checked; what they mean beyond that is not Cairn's to say.
 */
export const w3cVc: CredentialFormat = {
  id: 'w3c-vc',
  read(unwrapped) {
    const document = top(unwrapped.document);
    if (isVerifiableCredential(document)) return ok([readVc(unwrapped, document)]);
    return unwrapped.envelope.kind === 'jades' ? ok([readSealed(unwrapped, document)]) : null;
  },
};

function readVc(unwrapped: Unwrapped, document: Place) {
  const facts = vcFacts(unwrapped, profilePartyAt);
  const subject = member(document, 'credentialSubject');
  const issuer = member(document, 'issuer');
  const version = vcVersionOf(document);
  const countryPlace = profileCountryPlace(issuer);
  const credential: Credential = {
    ...nothingStated,
    ...facts,
    format: 'w3c-vc',
    packaging: unwrapped.packaging,
    profile: version === null ? null : `VC ${version}`,
    documentId: textAt(member(document, 'id')),
    types: typesOf(document),
    title: titleOf(document),
    description: firstStated(
      [member(document, 'description'), path(subject, 'endorsementComment'), path(subject, 'description')],
      localizedTextAt,
    ),
    learner: learnerAt(subject, textAt({ value: claimsOf(unwrapped)?.['sub'], at: '' })),
    issuerCountry:
      facts.issuer.value.country === null ? null : statedAt(facts.issuer.value.country, countryPlace),
    awardedOn: firstStated([member(document, 'awardedDate')], (place) => textAt(place)) ?? facts.validFrom,
    furtherInformation: furtherFacts(document),
    image: firstStated([member(document, 'image')], (place) => imageOf(idOf(place))),
    evidence: items(member(document, 'evidence')).flatMap((entry) => {
      const link = linkTo(idOf(entry), localizedTextAt(member(entry, 'name')));
      return link === null ? [] : [statedAt(link, entry)];
    }),
  };
  return {
    credential,
    secured: securedOf(unwrapped),
    structureFaults: [
      ...unwrapped.faults,
      ...countedFaults(unwrapped, [...vcStructureFaults(document, circumstancesOf(unwrapped))]),
    ],
    documentText: unwrapped.text,
  };
}

/** The document's own name, else the name of what it attests, else its type. */
function titleOf(document: Place): Stated<LocalizedText> {
  const subject = member(document, 'credentialSubject');
  const named = firstStated(
    [
      member(document, 'name'),
      path(subject, 'achievement', 'name'),
      path(subject, 'hasCredential', 'name'),
      path(subject, 'degree', 'name'),
    ],
    localizedTextAt,
  );
  return (
    named ?? statedAt(untagged(tellingType(document) ?? 'VerifiableCredential'), member(document, 'type'))
  );
}

function learnerAt(subject: Place, claimedId: string | null) {
  const learner = {
    ...unnamedLearner,
    id: textAt(path(subject, 'id')) ?? claimedId,
    name:
      plainTextAt(path(subject, 'name')) ??
      ([path(subject, 'givenName'), path(subject, 'familyName')].map(plainTextAt).filter(Boolean).join(' ') ||
        null),
    dateOfBirth: dayAt(path(subject, 'birthDate')),
    email: textAt(path(subject, 'email')),
  };
  return saysSomething(learner) ? statedAt(learner, subject) : null;
}

/** A sealed document of unknown meaning: its own title, else the name of the seal's kind. */
function readSealed(unwrapped: Unwrapped, document: Place) {
  const title =
    firstStated([member(document, 'title'), member(document, 'name')], localizedTextAt) ??
    statedAt(untagged('JAdES'), document);
  const credential: Credential = {
    ...nothingStated,
    format: 'w3c-vc',
    packaging: unwrapped.packaging,
    profile: 'JAdES',
    documentId: textAt(member(document, 'id')),
    types: typesOf(document),
    title,
    issuer: statedAt(unnamedParty, document),
  };
  const signed = isObject(document.value) ? document.value : {};
  return {
    credential,
    secured: securedOf({ ...unwrapped, document: signed }),
    structureFaults: unwrapped.faults,
    documentText: unwrapped.text,
  };
}
