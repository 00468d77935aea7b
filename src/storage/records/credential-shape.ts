import type {
  Assessment,
  Credential,
  CredentialImage,
  CreditAmount,
  FormatId,
  Grade,
  Learner,
  LearningOutcome,
  Level,
  Link,
  Packaging,
  Party,
  Term,
} from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated, Voice } from '#src/domain/credential/stated.ts';
import {
  finite,
  listOf,
  mapOf,
  nested,
  objectOf,
  oneOf,
  optional,
  orNull,
  type Shape,
  text,
  textLike,
  variantOf,
} from '../shape.ts';

/** The keys of a record that the compiler keeps complete: `Record<Union, true>` has every member of the union. */
const namesIn = <T extends string>(members: Record<T, true>): Shape<T> => oneOf(Object.keys(members) as T[]);

/** More levels of parts than any issuer nests; deeper ones are an attack on the stack. */
const maxPartDepth = 16;

const localized: Shape<LocalizedText> = mapOf(text);
const someText = orNull(text);
const someLocalized = orNull(localized);

const voice = namesIn<Voice>({ issuer: true, learner: true });
const stated = <T>(value: Shape<T>): Shape<Stated<T>> => objectOf<Stated<T>>({ value, by: voice, at: text });
const maybe = <T>(value: Shape<T>) => orNull(stated(value));
const each = <T>(value: Shape<T>) => listOf(stated(value));

const party = objectOf<Party>({
  id: someText,
  name: someLocalized,
  url: someText,
  email: someText,
  country: someText,
  identifiers: listOf(objectOf({ scheme: someText, value: text })),
});

const learner = objectOf<Learner>({
  id: someText,
  name: someText,
  dateOfBirth: someText,
  nationalId: someText,
  email: someText,
  address: someText,
  hashedIdentity: orNull(objectOf({ identity: text, salt: someText, type: someText })),
});

const term = objectOf<Term>({ uri: someText, text: localized });

const outcome = objectOf<LearningOutcome>({
  text: localized,
  skills: listOf(objectOf({ uri: someText, name: someLocalized, framework: someText })),
});

const level = objectOf<Level>({ scheme: text, level: text, label: someLocalized, uri: someText });
const credit = objectOf<CreditAmount>({ hundredths: finite, unit: text });
const assessment = objectOf<Assessment>({ type: orNull(term), title: someLocalized });
const grade = objectOf<Grade>({ value: text, scale: someLocalized });
const link = objectOf<Link>({ url: text, name: someLocalized });

const image = variantOf<CredentialImage>('kind', {
  embedded: objectOf({ kind: oneOf(['embedded']), dataUrl: textLike(/^data:image\//iu, 'a picture') }),
  remote: objectOf({ kind: oneOf(['remote']), url: text }),
});

/** A whole credential as the wallet keeps it. */
export const credentialShape: Shape<Credential> = nested<Credential>(
  (deeper) =>
    objectOf<Credential>({
      format: namesIn<FormatId>({
        'open-badges-3': true,
        'open-badges-2': true,
        'clr-2': true,
        'elm-3': true,
        'edci-xml': true,
        elmo: true,
        'sd-jwt-vc': true,
        blockcerts: true,
        'w3c-vc': true,
        'own-record': true,
      }),
      profile: someText,
      packaging: namesIn<Packaging>({
        json: true,
        jwt: true,
        'sd-jwt': true,
        xml: true,
        png: true,
        svg: true,
        qr: true,
        pdf: true,
        jades: true,
      }),
      documentId: someText,
      types: listOf(text),
      codes: optional(each(text)),
      title: stated(localized),
      description: maybe(localized),
      learner: maybe(learner),
      issuer: stated(party),
      awardingBody: maybe(party),
      issuerCountry: maybe(text),
      awardedOn: maybe(text),
      validFrom: maybe(text),
      validUntil: maybe(text),
      outcomes: each(outcome),
      credits: each(credit),
      workloadHours: maybe(finite),
      levels: each(level),
      fields: each(text),
      assessments: each(assessment),
      participation: each(term),
      qualityAssurance: each(term),
      prerequisites: maybe(localized),
      supervision: each(term),
      grade: maybe(grade),
      stackability: maybe(localized),
      furtherInformation: each(localized),
      image: maybe(image),
      evidence: each(link),
      parts: listOf(deeper),
    }),
  maxPartDepth,
);
