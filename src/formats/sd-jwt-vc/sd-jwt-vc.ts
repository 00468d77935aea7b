import type { Credential, Party } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, Unwrapped } from '#src/domain/credential/format.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { StructureFault } from '#src/domain/credential/reading.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { ok } from '#src/domain/result.ts';
import { countryAt } from '../facts/countries.ts';
import { secondsAt } from '../facts/dates.ts';
import { localizedTextAt, untagged } from '../facts/localized-text.ts';
import {
  firstStated,
  idOf,
  isPresent,
  member,
  objects,
  path,
  statedAt,
  textAt,
  top,
  type Place,
} from '../json/place.ts';
import { limits } from '../limits.ts';
import { refuse } from '../unwrap/problem.ts';
import { profilePartyAt } from '../vc-data-model/profile-party.ts';
import { securedOf } from '../vc-data-model/secured.ts';
import { faultAt } from '../vc-data-model/structure-fault.ts';
import { achievementFacts, entitlements } from './europass-achievement.ts';
import { learningFacts, titlePlaces } from './learning-claims.ts';
import { learnerIn } from './learner.ts';
import { otherClaims } from './other-claims.ts';
import { typeMetadataIn, type TypeMetadata } from './type-metadata.ts';

/**
 * SD-JWT VC (draft-ietf-oauth-sd-jwt-vc), and other SD-JWTs that name their issuer. Credentials of other
 * families in an SD-JWT are read by those. What is no learning credential, such as personal
 * identification data or a health insurance card, is shown and counts nothing.
 *
 * The diploma of the Europass pilots (`credentialSubject.achieved`) may state several achievements: each
 * is a credential of its own.
 */
export const sdJwtVc: CredentialFormat = {
  id: 'sd-jwt-vc',
  read(unwrapped) {
    const { envelope } = unwrapped;
    if (envelope.kind !== 'sd-jwt' || !isObject(unwrapped.document)) return null;
    const document = top(unwrapped.document);
    const typ = textAt(member(top(envelope.sdJwt.header), 'typ')) ?? '';
    const isCredential = [member(document, 'vct'), member(document, 'iss')].some(isPresent);
    if (!isCredential && !credentialTypes.test(typ)) return null;
    const metadata = typeMetadataIn(envelope.sdJwt.header, textAt(member(document, 'vct')));
    const achievements = objects(path(document, 'credentialSubject', 'achieved'));
    if (achievements.length > limits.credentials)
      return refuse('too-many-values', { limit: limits.credentials });
    const credential = readClaims(unwrapped, document, metadata);
    const read =
      achievements.length === 0
        ? [credential]
        : achievements.map((achievement) => ({
            ...credential,
            ...achievementFacts(credential, achievement),
          }));
    const shared = {
      secured: securedOf(unwrapped),
      structureFaults: [...unwrapped.faults, ...structureFaults(document, typ)],
      documentText: unwrapped.text,
    };
    return ok(read.map((one) => ({ ...shared, credential: one })));
  },
};

/** `dc+sd-jwt`, and what it was called until November 2024 (section 2.2.1). */
const credentialTypes = /^(application\/)?(dc|vc)\+sd-jwt$/i;

function readClaims(unwrapped: Unwrapped, document: Place, metadata: TypeMetadata | null): Credential {
  const validFrom = firstStated([member(document, 'nbf'), member(document, 'iat')], secondsAt);
  const learned = learningFacts(document);
  return {
    ...nothingStated,
    ...learned,
    format: 'sd-jwt-vc',
    packaging: unwrapped.packaging,
    profile: profileOf(document),
    documentId: textAt(member(document, 'jti')) ?? textAt(member(document, 'id')),
    types: [textAt(member(document, 'vct')) ?? textAt(member(document, 'type'))].filter(
      (type) => type !== null,
    ),
    title: titleOf(document, metadata),
    description:
      learned.description ??
      (metadata?.description ? { value: metadata.description, by: 'issuer', at: '' } : null),
    learner: learnerIn(document),
    issuer: issuerOf(document),
    issuerCountry: firstStated(countryPlaces(document), countryAt),
    awardedOn: learned.awardedOn ?? validFrom,
    validFrom,
    validUntil: firstStated([member(document, 'exp')], secondsAt),
    furtherInformation: [
      ...entitlements(path(document, 'credentialSubject')),
      ...otherClaims(document, metadata),
    ],
  };
}

/** The issuer's title, else the name that the type's signed description gives it, else the type itself. */
function titleOf(document: Place, metadata: TypeMetadata | null): Stated<LocalizedText> {
  const stated = firstStated(titlePlaces(document), localizedTextAt);
  if (stated !== null) return stated;
  if (metadata?.name) return { value: metadata.name, by: 'issuer', at: '' };
  const type = [member(document, 'vct'), member(document, 'type')].find((place) => textAt(place) !== null);
  if (type === undefined) return statedAt(untagged('SD-JWT'), document);
  return statedAt(untagged(tellingPart(textAt(type) ?? '')), type);
}

/** The part of a type's address that tells it from others; other names stay whole. */
function tellingPart(type: string): string {
  if (!/^https?:\/\//i.test(type)) return type;
  const [address = ''] = type.slice(8).split(/[?#]/, 1);
  const [, ...segments] = address.split('/').filter((segment) => segment !== '');
  return segments.at(-1) ?? type;
}

/** Documents of the European wallet that are no learning credentials, by the names in their types. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/(^|[:./_-])pid([:./_-]|$)/i, 'PID'],
  [/(^|[:./_-])ehic([:./_-]|$)/i, 'EHIC'],
  [/(^|[:./_-])pda1([:./_-]|$)/i, 'PDA1'],
  [/(^|[:./_-])mdl([:./_-]|$)/i, 'mDL'],
];

function profileOf(document: Place): string {
  const vct = textAt(member(document, 'vct'));
  if (vct === null) return 'SD-JWT';
  return kinds.find(([pattern]) => pattern.test(vct))?.[1] ?? 'SD-JWT VC';
}

const countryPlaces = (document: Place): Place[] => [
  member(document, 'issuing_country'),
  path(document, 'issuer', 'address', 'addressCountryCode'),
];

/** `iss` names the issuer; the European identification rulebooks add its name and country as claims. */
function issuerOf(document: Place): Stated<Party> {
  const iss = member(document, 'iss');
  const authority = member(document, 'issuing_authority');
  const described = profilePartyAt(member(document, 'issuer'));
  const party: Party = {
    ...(described ?? unnamedParty),
    id: textAt(iss) ?? described?.id ?? null,
    name:
      described?.name ??
      localizedTextAt(isObject(authority.value) ? member(authority, 'name') : authority) ??
      null,
    country: firstStated(countryPlaces(document), countryAt)?.value ?? null,
  };
  const place = [iss, member(document, 'issuer'), authority].find(
    (one) => idOf(one) !== null || isPresent(one),
  );
  return statedAt(party, place ?? document);
}

/** SD-JWT VC section 2.2.2: a credential of that type has `vct`, and its dates are numbers. */
function structureFaults(document: Place, typ: string): StructureFault[] {
  const vct = member(document, 'vct');
  const dates = ['iat', 'nbf', 'exp'].map((name) => member(document, name)).filter(isPresent);
  return [
    ...(credentialTypes.test(typ) && vct.value === undefined ? [faultAt('field-missing', vct)] : []),
    ...(vct.value !== undefined && typeof vct.value !== 'string' ? [faultAt('field-wrong-type', vct)] : []),
    ...dates
      .filter(({ value }) => typeof value !== 'number')
      .map((place) => faultAt('field-wrong-type', place)),
  ];
}
