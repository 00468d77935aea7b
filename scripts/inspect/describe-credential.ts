import type { LocalizedText } from '../../src/domain/credential/stated.ts';
import { statedEcts, statedEqf } from '../../src/domain/credential/ects.ts';
import { completeness, mandatoryElements, optionalElements } from '../../src/domain/credential/elements.ts';
import type { ReadCredential } from '../../src/domain/credential/reading.ts';
import type { VerificationReport } from '../../src/domain/verification/check.ts';
import { standingOf } from '../../src/domain/verification/standing.ts';

/** What one credential says and how far it could be checked, as plain data for one JSON line. */
export function describeCredential({ credential, parent }: ReadCredential, report: VerificationReport) {
  const ects = statedEcts(credential);
  const credits = ects?.value ?? credential.credits[0]?.value;
  return {
    parent,
    title: textOf(credential.title.value),
    issuer: { id: credential.issuer.value.id, name: textOf(credential.issuer.value.name) },
    awardingBody: textOf(credential.awardingBody?.value.name ?? null),
    awardedOn: credential.awardedOn?.value ?? null,
    validUntil: credential.validUntil?.value ?? null,
    credits: credits === undefined ? null : { value: credits.hundredths / 100, unit: credits.unit },
    ectsHundredths: ects?.value.hundredths ?? null,
    ectsBasis: ects === null ? null : 'issuer-stated-ects',
    eqf: statedEqf(credential),
    workloadHours: credential.workloadHours?.value ?? null,
    outcomes: credential.outcomes.length,
    elements: completeness(credential, [...mandatoryElements, ...optionalElements]),
    standing: standingOf(report, credential.format === 'own-record'),
    checks: report.checks.map(({ kind, status, code }) => ({ kind, status, code })),
  };
}

/** English where there is any, else what the document gives first. */
function textOf(text: LocalizedText | null): string | null {
  if (text === null) return null;
  return text['en'] ?? Object.values(text)[0] ?? null;
}
