import type { Credential } from '#src/domain/credential/credential.ts';
import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { countryAt } from '../facts/countries.ts';
import { codesAt } from '../facts/codes.ts';
import { dateAt } from '../facts/dates.ts';
import { linkTo } from '../facts/links.ts';
import { localizedTextAt, untagged } from '../facts/localized-text.ts';
import { nothingStated } from '#src/domain/credential/nothing-stated.ts';
import { isObject } from '#src/domain/json.ts';
import { firstStated, member, statedAt, textAt, typesOf, type Place } from '../json/place.ts';
import { limits } from '../limits.ts';
import { tellingType, vcFacts } from '../vc-data-model/vc-facts.ts';
import { assessmentFacts } from './assessments.ts';
import { claimFacts } from './claim-facts.ts';
import { termAt } from './concepts.ts';
import { displayImage } from './display-image.ts';
import { learnerAt } from './learner.ts';
import { organisationAt, organisationCountry } from './organisation.ts';
import type { References } from './references.ts';
import { workloadOf } from './workload.ts';

export type ClaimReader = {
  /** One achievement; entitlements and activities beside it are named as further information. */
  readAchievement: (claim: Place, others: readonly Place[]) => Credential;
  /** A document without any achievement: one credential, titled by what the document calls itself. */
  readOther: (claims: readonly Place[]) => Credential;
};

/** Reads the claims of one document, which share issuer, learner, dates and picture. */
export function claimReader(
  unwrapped: Unwrapped,
  document: Place,
  subject: Place,
  references: References,
): ClaimReader {
  const { all, follow } = references;
  const facts = vcFacts(unwrapped, (place) => organisationAt(place, references));
  const shared = {
    ...nothingStated,
    ...facts,
    format: 'elm-3' as const,
    packaging: unwrapped.packaging,
    profile: profileOf(document),
    documentId: textAt(member(document, 'id')),
    learner: learnerAt(subject, references),
  };
  const image = displayImage(document, references);
  const displayTitle = follow(document, 'displayParameter', 'title');

  function read(claim: Place, titles: readonly Place[], ancestors: readonly string[]): Credential {
    const awarding = follow(claim, 'awardedBy');
    const awardingBody = follow(awarding, 'awardingBody');
    const body = organisationAt(awardingBody, references);
    const workload = workloadOf(claim, references);
    const assessed = assessmentFacts(claim, references);
    const claimed = claimFacts(claim, references);
    return {
      ...shared,
      ...claimed,
      // ELM 3, Identifier: the code stands in `notation`.
      ...codesAt(
        [claim, follow(claim, 'specifiedBy')]
          .flatMap((owner) => all(owner, 'identifier'))
          .map((identifier) => member(identifier, 'notation')),
      ),
      types: [...typesOf(document), ...typesOf(claim)],
      title:
        firstStated(titles, localizedTextAt) ??
        statedAt(untagged(tellingType(document) ?? 'EuropeanDigitalCredential'), member(document, 'type')),
      description: firstStated(
        [member(claim, 'description'), follow(claim, 'specifiedBy', 'description')],
        localizedTextAt,
      ),
      // Under a mandate somebody else seals for the body that awards (EDC "Mandated Issue").
      awardingBody: body === null ? null : statedAt(body, awardingBody),
      issuerCountry: issuerCountry([member(document, 'issuer'), awardingBody]),
      awardedOn: firstStated(
        [
          member(awarding, 'awardingDate'),
          member(document, 'issued'),
          member(document, 'issuanceDate'),
          member(document, 'validFrom'),
        ],
        dateAt,
      ),
      workloadHours: workload.hours,
      assessments: assessed.assessments,
      supervision: assessed.supervision,
      grade: assessed.grade,
      qualityAssurance: accreditations(claim, awardingBody),
      furtherInformation: [...claimed.furtherInformation, ...workload.unclear, ...assessed.otherGrades],
      evidence: all(document, 'evidence').flatMap((entry) => {
        const media = follow(entry, 'embeddedEvidence');
        const link = linkTo(
          textAt(member(media, 'contentUrl')) ?? textAt(member(media, 'contentURL')),
          localizedTextAt(member(entry, 'title')),
        );
        return link === null ? [] : [statedAt(link, entry)];
      }),
      parts: partsOf(claim, ancestors),
    };
  }

  /** Parts name each other by reference, so that a document can name a whole as its own part. */
  function partsOf(claim: Place, ancestors: readonly string[]): Credential[] {
    const path = [...ancestors, claim.at];
    return [...all(claim, 'hasPart'), ...all(claim, 'wasDerivedFrom')]
      .filter((part) => isObject(part.value) && !path.includes(part.at))
      .flatMap((part) => {
        const isEnough = references.isExhausted() || path.length > limits.depth;
        return isEnough ? [] : [read(part, titlesOf(part), path)];
      });
  }

  const titlesOf = (claim: Place) => [member(claim, 'title'), follow(claim, 'specifiedBy', 'title')];

  function issuerCountry(owners: readonly Place[]): Stated<string> | null {
    const places = owners
      .map((owner) => organisationCountry(owner, references))
      .filter((place) => place !== null);
    return firstStated(places, countryAt);
  }

  function accreditations(claim: Place, awardingBody: Place): Credential['qualityAssurance'] {
    const owners = [
      follow(claim, 'specifiedBy'),
      awardingBody,
      follow(document, 'issuer'),
      ...all(document, 'evidence'),
    ];
    const found = owners
      .flatMap((owner) => all(owner, 'accreditation'))
      .map((accreditation) => {
        const term = termAt(accreditation) ?? termAt(follow(accreditation, 'dcType'));
        const kind = termAt(follow(accreditation, 'dcType'));
        const isTitled = localizedTextAt(member(accreditation, 'title')) !== null;
        const best = isTitled ? term : (kind ?? term);
        return best === null ? null : statedAt({ uri: term?.uri ?? null, text: best.text }, accreditation);
      });
    return found.filter((term) => term !== null);
  }

  return {
    readAchievement(claim, others) {
      const credential = read(claim, [...titlesOf(claim), displayTitle], []);
      return {
        ...credential,
        image,
        furtherInformation: [...credential.furtherInformation, ...namesOf(others)],
      };
    },
    readOther(claims) {
      const [main = { value: undefined, at: '' }, ...others] = claims;
      const credential = read(main, [displayTitle, ...titlesOf(main)], []);
      return {
        ...credential,
        image,
        furtherInformation: [...credential.furtherInformation, ...namesOf([main, ...others])],
      };
    },
  };

  function namesOf(claims: readonly Place[]): Credential['furtherInformation'] {
    return claims
      .map((claim) => firstStated([member(claim, 'title')], localizedTextAt))
      .filter((name) => name !== null);
  }
}

/** The pilots' own type, where there is one. */
function profileOf(document: Place): string {
  const type = typesOf(document).find(
    (name) => name.startsWith('European') && name !== 'EuropeanDigitalCredential',
  );
  return type ?? 'ELM 3';
}
