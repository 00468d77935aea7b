import type { Credential } from '#src/domain/credential/credential.ts';
import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { err, ok } from '#src/domain/result.ts';
import type { CheckKind, VerificationReport } from '#src/domain/verification/check.ts';
import { standingOf } from '#src/domain/verification/standing.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import type { VerifyOptions } from '#src/domain/verification/verifier.ts';
import { createVerifier } from '#src/verification/index.ts';
import { buildCredential } from './build-credential.ts';

/** The moment that all verdicts in tests are as of. */
export const testNow = new Date('2026-11-21T00:00:00Z');

const verifier = createVerifier();

/** The report about something secured, as of `testNow`. */
export function check(secured: Secured, source?: DocumentSource): Promise<VerificationReport> {
  return checkKnowing(source === undefined ? {} : { source }, secured);
}

/** The same with what the learner told the device, and for a credential that is shown otherwise. */
export function checkKnowing(
  options: Partial<VerifyOptions>,
  secured: Secured,
  shown: Partial<Credential> = {},
): Promise<VerificationReport> {
  const read = {
    credential: buildCredential(shown),
    secured,
    structureFaults: [],
    contentSha256: '',
    parent: null,
    documentText: '',
  };
  return verifier.verify(read, { now: testNow, ...options });
}

/** A document with its own proofs, as a reader hands it over. */
export function withProofs(document: JsonObject): Secured {
  const proof = document['proof'];
  const proofs = (Array.isArray(proof) ? proof : [proof]) as readonly JsonObject[];
  return { kind: 'embedded-proof', document, proofs };
}

/** A token as a reader hands it over; the verifier reads the token itself and nothing else of this. */
export function asJwt(compact: string): Secured {
  return { kind: 'jwt', compact, header: {}, payload: {}, document: {} };
}

/** `status/code` of every check of one kind. */
export function answers(report: VerificationReport, kind: CheckKind): string[] {
  return report.checks.filter((found) => found.kind === kind).map(({ status, code }) => `${status}/${code}`);
}

export const standing = (report: VerificationReport): string => standingOf(report, false);

/**
 * Answers from a table of documents, text or bytes; everything else has no answer. Counts nothing, fetches nothing.
 *
 * @param fetchedAt - when the answers are said to have come; left out, they come now
 */
export function tableSource(
  table: Readonly<Record<string, JsonValue | Uint8Array>>,
  fetchedAt: string | null = null,
): DocumentSource {
  return (url) => {
    const found = Object.hasOwn(table, url) ? table[url] : undefined;
    if (found === undefined) return silent();
    const text = typeof found === 'string' ? found : JSON.stringify(found);
    const bytes = found instanceof Uint8Array ? found : new TextEncoder().encode(text);
    return Promise.resolve(ok({ bytes, fetchedAt }));
  };
}

/** What a source gives that has no answer. */
export const silent = (): ReturnType<DocumentSource> =>
  Promise.resolve(err({ reason: 'no-answer' as const }));
