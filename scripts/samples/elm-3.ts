import type { JsonObject } from '../../src/domain/json.ts';
import {
  base64,
  country,
  fileType,
  genericProfile,
  language,
  programmeAssurance,
  shortProgramme,
} from './elm-vocabulary.ts';
import { learnerName } from './sample.ts';

/** Text in one or more languages, as the model writes it. */
type Text = Readonly<Record<string, string>>;

export type ElmOrganisation = {
  id: string;
  legalName: Text;
  country: readonly [code: string, label: string];
  homepage: string;
  vat?: string;
};

export type ElmContent = {
  number: number;
  title: Text;
  description: Text;
  issuer: ElmOrganisation;
  awardingBody: ElmOrganisation;
  awardedOn: string;
  language: readonly [code: string, label: string];
  learner?: JsonObject;
  outcomes: readonly { title: Text; skills?: readonly JsonObject[] }[];
  credit: { framework: JsonObject; point: string };
  volumeOfLearning: string;
  levels: JsonObject;
  field: JsonObject;
  setting: JsonObject;
  mode: JsonObject;
  activity: { title: Text; dcType: JsonObject; start: string; end: string };
  assessment: {
    title: Text;
    dcType: JsonObject;
    supervision: JsonObject;
    grade?: { value: Text; scale: Text; scaleDescription: Text };
  };
  assurance?: { title: Text; agent: ElmOrganisation };
  entryRequirement?: Text;
  entitlesTo?: Text;
  /** A picture of the credential, PNG. */
  picture?: Uint8Array;
};

const node = (type: string, number: number): JsonObject => ({
  id: `urn:epass:${type.charAt(0).toLowerCase()}${type.slice(1)}:${String(number)}`,
  type,
});

const note = (number: number, text: Text): JsonObject => ({
  ...node('Note', number),
  noteLiteral: { ...text },
});

/**
 * A European Digital Credential in the European Learning Model 3, application profile "EDC generic full",
 * without proof or seal.
 */
export function europeanCredential(content: ElmContent): JsonObject {
  const instant = `${content.awardedOn}T00:00:00Z`;
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
    id: `urn:credential:00000000-0000-4000-8000-${String(content.number).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialSchema: [
      { id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' },
    ],
    credentialProfiles: [genericProfile],
    displayParameter: displayParameter(content),
    issuer: organisation(content.issuer, 1),
    issuanceDate: instant,
    issued: instant,
    validFrom: instant,
    credentialSubject: {
      ...node('Person', 1),
      fullName: { en: learnerName },
      givenName: { en: 'Sample' },
      familyName: { en: 'Learner' },
      ...content.learner,
      hasClaim: [claim(content, instant)],
    },
  };
}

function organisation(
  { id, legalName, country: place, homepage, vat }: ElmOrganisation,
  number: number,
): JsonObject {
  return {
    id,
    type: 'Organisation',
    legalName: { ...legalName },
    location: [
      {
        ...node('Location', number),
        address: [{ ...node('Address', number), countryCode: country(...place) }],
      },
    ],
    homepage: [{ ...node('WebResource', number), contentURL: homepage }],
    ...(vat !== undefined && {
      vatIdentifier: [{ ...node('LegalIdentifier', number), notation: vat, spatial: country(...place) }],
    }),
  };
}

function displayParameter({ title, description, language: spoken, picture }: ElmContent): JsonObject {
  return {
    ...node('DisplayParameter', 1),
    title: { ...title },
    description: { ...description },
    primaryLanguage: language(...spoken),
    language: [language(...spoken)],
    ...(picture && {
      individualDisplay: [
        {
          ...node('IndividualDisplay', 1),
          language: language(...spoken),
          displayDetail: [
            {
              ...node('DisplayDetail', 1),
              page: 1,
              image: {
                ...node('MediaObject', 1),
                content: Buffer.from(picture).toString('base64'),
                contentEncoding: base64,
                contentType: fileType('PNG'),
              },
            },
          ],
        },
      ],
    }),
  };
}

function claim(content: ElmContent, instant: string): JsonObject {
  const { activity, assessment, credit } = content;
  return {
    ...node('LearningAchievement', 1),
    title: { ...content.title },
    description: { ...content.description },
    awardedBy: {
      ...node('AwardingProcess', 1),
      awardingBody: [organisation(content.awardingBody, 2)],
      awardingDate: instant,
    },
    creditReceived: [{ ...node('CreditPoint', 1), framework: credit.framework, point: credit.point }],
    influencedBy: [
      {
        ...node('LearningActivity', 1),
        title: { ...activity.title },
        temporal: [
          {
            ...node('PeriodOfTime', 1),
            startDate: `${activity.start}T00:00:00Z`,
            endDate: `${activity.end}T00:00:00Z`,
          },
        ],
        specifiedBy: {
          ...node('LearningActivitySpecification', 1),
          title: { ...activity.title },
          dcType: [activity.dcType],
          mode: [content.mode],
        },
      },
    ],
    provenBy: [proof(assessment)],
    specifiedBy: specification(content),
    ...(content.entitlesTo && {
      entitlesTo: [{ ...node('LearningEntitlement', 1), title: { ...content.entitlesTo } }],
    }),
  };
}

function proof({ title, dcType, supervision, grade }: ElmContent['assessment']): JsonObject {
  return {
    ...node('LearningAssessment', 1),
    title: { ...title },
    idVerification: supervision,
    ...(grade && { grade: note(1, grade.value) }),
    specifiedBy: {
      ...node('LearningAssessmentSpecification', 1),
      title: { ...title },
      dcType: [dcType],
      ...(grade && {
        gradingScheme: {
          ...node('GradingScheme', 1),
          title: { ...grade.scale },
          description: { ...grade.scaleDescription },
        },
      }),
    },
  };
}

function specification(content: ElmContent): JsonObject {
  const { outcomes, credit, assurance, entryRequirement } = content;
  return {
    ...node('Qualification', 1),
    title: { ...content.title },
    dcType: [shortProgramme],
    ...content.levels,
    thematicArea: [content.field],
    creditPoint: [{ ...node('CreditPoint', 2), framework: credit.framework, point: credit.point }],
    volumeOfLearning: content.volumeOfLearning,
    learningSetting: content.setting,
    mode: [content.mode],
    language: [language(...content.language)],
    isPartialQualification: true,
    learningOutcome: outcomes.map(({ title, skills }, index) => ({
      ...node('LearningOutcome', index + 1),
      title: { ...title },
      ...(skills && { relatedESCOSkill: [...skills] }),
    })),
    ...(entryRequirement && { entryRequirement: note(2, entryRequirement) }),
    ...(assurance && {
      accreditation: [
        {
          ...node('Accreditation', 1),
          title: { ...assurance.title },
          dcType: programmeAssurance,
          accreditingAgent: organisation(assurance.agent, 3),
        },
      ],
    }),
  };
}
