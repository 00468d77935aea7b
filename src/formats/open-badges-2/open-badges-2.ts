import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, Unwrapped } from '#src/domain/credential/format.ts';
import type { Secured } from '#src/domain/credential/reading.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { ok } from '#src/domain/result.ts';
import { dateAt, instantAt, secondsAt } from '../facts/dates.ts';
import { imageOf, linkTo, webAddressOf } from '../facts/links.ts';
import { languageOf, localizedTextAt, untagged } from '../facts/localized-text.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import { isObject } from '#src/domain/json.ts';
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
import { profilePartyAt } from '../vc-data-model/profile-party.ts';
import { extensionFacts, extensionPlaces } from './extensions.ts';
import { recipientAt } from './recipient.ts';
import { assertionStructureFaults, isOpenBadges2 } from './structure.ts';

/**
 * Open Badges 2.0 assertions, hosted or signed, with the edubadges and Open Educational Badges
 * extensions; the shapes of 1.x and 0.5 as far as they go. A badge class that is only referenced
 * is not fetched: the credential then shows its address.
 *
 * @see {@link https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html}
 */
export const openBadges2: CredentialFormat = {
  id: 'open-badges-2',
  read(unwrapped) {
    const document = top(unwrapped.document);
    return isAssertion(document) ? ok([readAssertion(unwrapped, document)]) : null;
  },
};

/** Documents that belong to a badge without being one. */
const companions = ['BadgeClass', 'Issuer', 'Profile', 'Endorsement', 'CryptographicKey', 'RevocationList'];

function isAssertion(document: Place): boolean {
  if (!isObject(document.value)) return false;
  const types = typesOf(document);
  if (types.includes('VerifiableCredential') || types.some((type) => companions.includes(type))) return false;
  const has = (name: string) => member(document, name).value !== undefined;
  const isBadge =
    has('badge') &&
    ['recipient', 'identity', 'verify', 'verification', 'uid', 'issuedOn', 'issued_on'].some(has);
  // All that the picture says may be where the assertion is hosted.
  const isPointer = !has('@context') && webAddressOf(textAt(path(document, 'verify', 'url'))) !== null;
  return isBadge || isPointer || (types.includes('Assertion') && has('badge'));
}

function readAssertion(unwrapped: Unwrapped, document: Place) {
  const badge = member(document, 'badge');
  const issuer = path(badge, 'issuer');
  const places = extensionPlaces(document, badge);
  const language = languageOf(
    textAt(path(badge, '@language')) ?? textAt(member(document, '@language')) ?? places.language,
  );
  const text = (place: Place): LocalizedText | null => localizedTextAt(place, language);
  const criteria = path(badge, 'criteria');
  const party = issuerOf(issuer);
  const awardedOn = firstStated(
    [member(document, 'issuedOn'), member(document, 'issued_on')],
    (place) => dateAt(place) ?? secondsAt(place),
  );

  const credential: Credential = {
    ...nothingStated,
    ...extensionFacts(places, badge, text),
    format: 'open-badges-2',
    packaging: unwrapped.packaging,
    profile: isOpenBadges2(document) ? 'Open Badges 2.0' : 'Open Badges 1',
    documentId: textAt(member(document, 'id')) ?? textAt(member(document, 'uid')),
    types: typesOf(document),
    title: titleOf(document, badge, text),
    description: firstStated([path(badge, 'description')], text),
    learner: recipientAt(document),
    issuer: party ?? statedAt(unnamedParty, isObject(badge.value) ? issuer : badge),
    awardingBody: party,
    awardedOn,
    // Open Badges 2.0 has no other beginning: a badge issued tomorrow is not yet valid.
    validFrom:
      awardedOn === null ? null : firstStated([{ value: awardedOn.value, at: awardedOn.at }], instantAt),
    validUntil: firstStated([member(document, 'expires')], (place) => instantAt(place) ?? secondsAt(place)),
    prerequisites: firstStated([path(criteria, 'narrative'), path(criteria, 'id'), criteria], text),
    furtherInformation: [member(document, 'narrative')]
      .map((place) => firstStated([place], text))
      .filter((fact) => fact !== null),
    image: firstStated([path(badge, 'image'), member(document, 'image')], (place) => imageOf(idOf(place))),
    evidence: items(member(document, 'evidence')).flatMap((entry) => {
      const link = linkTo(idOf(entry), text(member(entry, 'name')));
      return link === null ? [] : [statedAt(link, entry)];
    }),
  };
  return {
    credential,
    secured: securedOf(unwrapped, document),
    structureFaults: [...unwrapped.faults, ...assertionStructureFaults(document)],
    documentText: unwrapped.text,
  };
}

/** The issuer profile (2.0, Profile), or the `origin` of Open Badges 0.5. */
function issuerOf(issuer: Place): Stated<typeof unnamedParty> | null {
  const party = profilePartyAt(issuer);
  if (party === null) return null;
  const origin = webAddressOf(textAt(path(issuer, 'origin')));
  return statedAt({ ...party, url: party.url ?? origin ?? webAddressOf(party.id) }, issuer);
}

/** The badge's name; where the badge class is only referenced, its address, which names it as well as anything there. */
function titleOf(
  document: Place,
  badge: Place,
  text: (place: Place) => LocalizedText | null,
): Stated<LocalizedText> {
  const named = firstStated([path(badge, 'name')], text);
  if (named !== null) return named;
  const address = firstStated([badge, path(document, 'verify', 'url'), member(document, 'id')], idOf);
  return address === null
    ? statedAt(untagged('Assertion'), document)
    : { ...address, value: untagged(address.value) };
}

function securedOf(unwrapped: Unwrapped, place: Place): Secured {
  const document = isObject(unwrapped.document) ? unwrapped.document : {};
  const { envelope } = unwrapped;
  if (envelope.kind === 'jwt') {
    return { kind: 'open-badges-jws', compact: envelope.compact, header: envelope.header, document };
  }
  const verification = [member(place, 'verification'), member(place, 'verify')];
  const isSigned = verification.some((entry) => typesOf(entry).some((type) => /^signed/i.test(type)));
  // A payload that was taken out of its signature: nothing is left to check.
  if (isSigned) return { kind: 'none', document };
  const addresses = [...verification.map((entry) => member(entry, 'url')), member(place, 'id')];
  const assertionUrl = addresses.map((entry) => webAddressOf(textAt(entry))).find((url) => url !== null);
  return { kind: 'hosted', assertionUrl: assertionUrl ?? null, document };
}
