import type { JsonObject } from '../../src/domain/json.ts';
import {
  acoustics,
  badgeIssuers,
  energy,
  foundation,
  refresher,
  retrofit,
  siteSafety,
  timber,
  urbanHeat,
} from './badge-contents.ts';
import { bakeIntoPng, bakeIntoSvg } from './bake.ts';
import { learnerRecord } from './clr-2.ts';
import { circularKey, circularMaterials, energyAudit, lifeCycle } from './elm-contents.ts';
import { europeanCredential } from './elm-3.ts';
import { pythonBadge } from './open-badges-2.ts';
import { badge } from './open-badges-3.ts';
import { excursion, foundations, rainwater, record } from './record-contents.ts';
import { jsonText, type SampleFile, sampleUrn, utf8 } from './sample.ts';
import { disclosedCourse, sampleIssuers } from './selective-disclosure.ts';
import { signedToken, withDataIntegrityProof, withSeal } from './sign.ts';
import { sealCertificate } from './throw-away-keys.ts';

const noonOf = (day: string): string => `${day}T12:00:00Z`;
const secondsOf = (instant: string): number => Date.parse(instant) / 1000;

/** A badge in the 2.0 data model with an eddsa-rdfc-2022 proof, as text. */
async function provenBadge(
  content: typeof foundation,
  issuer: (typeof badgeIssuers)[keyof typeof badgeIssuers],
) {
  return jsonText(
    await withDataIntegrityProof(
      badge(content, '2.0'),
      issuer.key,
      'eddsa-rdfc-2022',
      noonOf(content.awardedOn),
    ),
  );
}

/** A badge in the 1.1 data model with an Ed25519Signature2020 proof, as text. */
async function olderBadge(
  content: typeof foundation,
  issuer: (typeof badgeIssuers)[keyof typeof badgeIssuers],
) {
  return jsonText(
    await withDataIntegrityProof(
      badge(content, '1.1'),
      issuer.key,
      'Ed25519Signature2020',
      noonOf(content.awardedOn),
    ),
  );
}

/** A record of three credentials, two of them with a proof of their own; it signs all of them again. */
async function provenRecord() {
  const { key } = badgeIssuers.es;
  const signed = (content: typeof foundation) =>
    withDataIntegrityProof(badge(content, '2.0'), key, 'eddsa-rdfc-2022', noonOf(content.awardedOn));
  const inside = [await signed(rainwater), await signed(foundations), badge(excursion, '2.0')];
  return jsonText(
    await withDataIntegrityProof(learnerRecord(inside), key, 'eddsa-rdfc-2022', noonOf(record.awardedOn)),
  );
}

/** VC-JOSE-COSE: the payload is the credential itself. */
function tokenOfBadge(
  content: typeof foundation,
  issuer: (typeof badgeIssuers)[keyof typeof badgeIssuers],
): string {
  return signedToken({ typ: 'vc+jwt' }, badge(content, '2.0'), issuer.key);
}

/** VC Data Model 1.1, section 6.3.1: the credential stands in `vc`, what JWT has names for beside it. */
function claimsAround(credential: JsonObject, issuer: string, number: number, from: string): JsonObject {
  return { iss: issuer, jti: sampleUrn(number), nbf: secondsOf(from), vc: credential };
}

/** What the person who changed the signed badge hoped for. */
function madeMoreOf(text: string): string {
  const changed = text.replace('"ECTS": 5,', '"ECTS": 15,').replace('"SBU": 125,', '"SBU": 375,');
  if (changed === text) throw new Error('the badge to tamper with has no credits');
  return changed;
}

/**
 * All samples, in the order in which they are listed. Dates, keys and ids are fixed, so every run gives the
 * same bytes.
 */
export async function buildSamples(): Promise<SampleFile[]> {
  const { ch, fr, se, lv, gr, at, pl } = badgeIssuers;
  const circular = claimsAround(
    europeanCredential(circularMaterials),
    circularKey.did,
    circularMaterials.number,
    `${circularMaterials.awardedOn}T00:00:00Z`,
  );
  const safety = claimsAround(
    badge(siteSafety, '1.1'),
    at.profile.did,
    siteSafety.number,
    `${siteSafety.awardedOn}T00:00:00Z`,
  );
  const texts: readonly (readonly [file: string, content: string | Uint8Array])[] = [
    ['cas-sustainable-building.json', await provenBadge(foundation, ch)],
    ['cas-energy-in-buildings.png', bakeIntoPng(await provenBadge(energy, ch))],
    [
      'life-cycle-assessment.jsonld',
      JSON.stringify(withSeal(europeanCredential(lifeCycle), noonOf(lifeCycle.awardedOn))),
    ],
    ['urban-heat.jwt', tokenOfBadge(urbanHeat, lv)],
    ['circular-materials.jwt', signedToken({ typ: 'JWT' }, circular, circularKey)],
    ['python-for-building-data.json', jsonText(pythonBadge)],
    ['building-physics-refresher.json', await olderBadge(refresher, se)],
    ['timber-engineering.json', madeMoreOf(await provenBadge(timber, fr))],
    ['timber-floor-acoustics.svg', bakeIntoSvg(tokenOfBadge(acoustics, pl), acoustics.name)],
    ['site-safety.jwt', signedToken({ typ: 'JWT' }, safety, at.key)],
    ['energy-audit-basics.json', jsonText(europeanCredential(energyAudit))],
    ['earthquake-safe-retrofits.json', await olderBadge(retrofit, gr)],
    ['coast-courses-record.json', await provenRecord()],
    ['clay-plaster.sd-jwt', disclosedCourse()],
    [
      'issuers-of-the-samples.json',
      jsonText(sampleIssuers([['Serviço de Credenciais de Exemplo (Sample)', sealCertificate]])),
    ],
  ];
  return texts.map(([file, content]) => ({
    file,
    bytes: typeof content === 'string' ? utf8(content) : content,
  }));
}

/** The list that the app reads first. It names files and says nothing about them. */
export const listOf = (samples: readonly SampleFile[]): SampleFile => ({
  file: 'index.json',
  bytes: utf8(jsonText(samples.map(({ file }) => ({ file })))),
});
