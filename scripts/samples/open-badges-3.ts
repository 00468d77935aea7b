import type { JsonObject } from '../../src/domain/json.ts';
import { learnerName, sampleUrn } from './sample.ts';

export type BadgeIssuer = { did: string; name: string; country: string; url: string };

/** What a sample badge says. What is left out is left out of the badge too. */
export type BadgeContent = {
  number: number;
  issuer: BadgeIssuer;
  /** Set where the badge names its issuer by the key alone: then no name is left to prove. */
  issuerIsItsKey?: true;
  name: string;
  description: string;
  /** BCP 47 tag of the badge's words. */
  language: string;
  awardedOn: string;
  validUntil?: string;
  /** How it is earned, and what one must bring. */
  criteria: string;
  outcomes: readonly { text: string; name: string; esco?: string }[];
  ects?: number;
  hours?: number;
  eqf?: number;
  national?: { framework: string; level: string };
  assessment?: string;
  participation?: string;
  supervision?: string;
  quality?: { name: string; url: string };
  grade?: { scale: string; min: string; max: string; value: string };
};

/**
 * An Open Badges 3.0 credential without proof.
 *
 * The standard has no words for ECTS, study load or forms of assessment. The names that European issuers
 * use for them are here; `undefined-terms` gives them a meaning, so that they are signed like the rest.
 *
 * @param version - of the W3C data model: it decides the contexts and the names of the dates
 */
export function badge(content: BadgeContent, version: '1.1' | '2.0'): JsonObject {
  const validFrom = `${content.awardedOn}T00:00:00Z`;
  const dates: JsonObject =
    version === '2.0'
      ? { validFrom, ...(content.validUntil && { validUntil: content.validUntil }) }
      : { issuanceDate: validFrom, ...(content.validUntil && { expirationDate: content.validUntil }) };
  return {
    '@context': [
      version === '2.0' ? 'https://www.w3.org/ns/credentials/v2' : 'https://www.w3.org/2018/credentials/v1',
      `https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.${version === '2.0' ? '3' : '2'}.json`,
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    id: sampleUrn(content.number),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: content.name,
    issuer: {
      id: content.issuer.did,
      type: ['Profile'],
      ...(content.issuerIsItsKey !== true && {
        name: content.issuer.name,
        url: content.issuer.url,
        address: { type: ['Address'], addressCountryCode: content.issuer.country },
      }),
    },
    ...dates,
    awardedDate: validFrom,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: learnerName, identityType: 'name' },
      ],
      achievement: achievement(content),
      ...(content.grade && {
        result: [
          {
            type: ['Result'],
            resultDescription: sampleUrn(content.number, 2),
            value: content.grade.value,
          },
        ],
      }),
    },
  };
}

function achievement(content: BadgeContent): JsonObject {
  const { ects, hours, assessment, participation, supervision, grade } = content;
  return {
    id: sampleUrn(content.number, 1),
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    inLanguage: content.language,
    name: content.name,
    description: content.description,
    criteria: { narrative: content.criteria },
    ...(ects !== undefined && { ECTS: ects }),
    ...(hours !== undefined && { SBU: hours }),
    ...(assessment && { assessmentType: assessment }),
    ...(participation && { participationType: participation }),
    ...(supervision && { supervisionType: supervision }),
    alignment: alignments(content),
    ...(grade && {
      resultDescription: [
        {
          id: sampleUrn(content.number, 2),
          type: ['ResultDescription'],
          name: grade.scale,
          resultType: 'RawScore',
          valueMin: grade.min,
          valueMax: grade.max,
        },
      ],
    }),
  };
}

function alignments({ outcomes, eqf, national, quality }: BadgeContent): JsonObject[] {
  const all: JsonObject[] = outcomes.map(({ text, name, esco }) => ({
    targetType: 'ceasn:Competency',
    targetName: name,
    targetDescription: text,
    ...(esco && { targetFramework: 'ESCO' }),
    targetUrl: esco ?? `https://outcomes.example/${encodeURIComponent(name)}`,
  }));
  if (eqf !== undefined) {
    all.push({
      targetType: 'ext:EQF',
      targetName: `EQF level ${String(eqf)}`,
      targetCode: String(eqf),
      targetFramework: 'European Qualifications Framework',
      targetUrl: `http://data.europa.eu/snb/eqf/${String(eqf)}`,
    });
  }
  if (national) {
    all.push({
      targetType: 'ext:QualificationLevel',
      targetName: `${national.framework} ${national.level}`,
      targetCode: national.level,
      targetFramework: national.framework,
      targetUrl: `https://levels.example/${national.framework}/${national.level}`,
    });
  }
  if (quality) {
    all.push({
      targetType: 'ext:QualityAssurance',
      targetName: quality.name,
      targetUrl: quality.url,
    });
  }
  return all.map((alignment) => ({ type: ['Alignment'], ...alignment }));
}
