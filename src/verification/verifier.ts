import type { Presentation, ReadCredential, Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { Check, VerificationReport } from '#src/domain/verification/check.ts';
import { checkKinds } from '#src/domain/verification/check.ts';
import type { Verifier, VerifyOptions } from '#src/domain/verification/verifier.ts';
import type { Circumstances } from './answer.ts';
import { answer } from './answer.ts';
import { checkSecured } from './check-secured.ts';
import { checkIssuerTrust, issuerOfBadge } from './checks/issuer-trust.ts';
import { checkPresented, findPresenter, type Presenter } from './checks/presented.ts';
import { checkRecipient } from './checks/recipient.ts';
import { coversPlaces, scatteredNodes } from './checks/scattered-nodes.ts';
import { checkValidity } from './checks/validity.ts';
import { checkWithinRecord, validityWithin, type RecordAnswers } from './checks/within-record.ts';
import { askOnce } from './fetched-document.ts';
import { hearing, withHeard } from './hearing.ts';
import { asText, idOf } from './json.ts';
import { checkSdJwt } from './sd-jwt/check-sd-jwt.ts';
import { readSignedFacts } from './signed-facts.ts';

/**
 * The verifier. It works on what the issuer left (`secured`) and parses tokens and seals anew, so that nothing a
 * reader did can change a verdict. Heavy libraries are loaded when a credential first needs them.
 */
export function createVerifier(): Verifier {
  return {
    verify: (credential, options) => report(credential, startChecking(options)),
    verifyAll(credentials, options) {
      const checking = startChecking(options);
      return Promise.all(credentials.map((credential) => report(credential, checking)));
    },
  };
}

/** One run over the credentials of a file. What several of them share is asked once. */
type Checking = {
  circumstances: Circumstances;
  answersTo: (secured: Secured) => Promise<SecuredAnswers>;
  presenterOf: (presentation: Presentation) => Promise<Presenter>;
};

/** The document as it was signed, and every answer that rests on how it is secured. */
type SecuredAnswers = RecordAnswers & { document: JsonObject };

function startChecking(options: VerifyOptions): Checking {
  const { now, source, onlyKept = false, identities = [], issuerLists = [] } = options;
  const asked = source === undefined ? null : askOnce(source);
  const circumstances: Circumstances = { now, source: asked, onlyKept, identities, issuerLists };
  const answersTo: Checking['answersTo'] = once<Secured, SecuredAnswers>((secured) =>
    answersFor(secured, { circumstances, answersTo }),
  );
  return {
    circumstances,
    answersTo,
    presenterOf: once((presentation) => findPresenter(presentation, circumstances)),
  };
}

function once<K extends object, V>(work: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const begun = new Map<K, Promise<V>>();
  return (key) => {
    const known = begun.get(key) ?? work(key);
    begun.set(key, known);
    return known;
  };
}

async function report(
  { credential, secured, structureFaults, presentation }: ReadCredential,
  { circumstances, answersTo, presenterOf }: Checking,
): Promise<VerificationReport> {
  const { now, source, onlyKept = false, identities = [] } = circumstances;
  const { document, issuerId, checks: ofSecured } = await answersTo(secured);
  const trust = await hearing(circumstances, (listening) =>
    checkIssuerTrust(
      { issuerId: issuerId ?? issuerOfBadge(document), shown: credential, answered: ofSecured },
      listening,
    ),
  );
  const checks = [
    ...ofSecured.filter(({ kind }) => kind !== 'issuer-trust'),
    await checkRecipient(document, identities),
    ...(presentation === undefined ? [] : checkPresented(document, await presenterOf(presentation))),
    checkStructure(structureFaults),
    ...withHeard(trust.result, trust.heard, now),
  ];
  checks.sort((one, other) => checkKinds.indexOf(one.kind) - checkKinds.indexOf(other.kind));
  return { checkedAt: now.toISOString(), online: source !== null && !onlyKept, checks };
}

async function answersFor(
  secured: Secured,
  { circumstances, answersTo }: Pick<Checking, 'circumstances' | 'answersTo'>,
): Promise<SecuredAnswers> {
  if (secured.kind === 'sd-jwt') return checkSdJwt(secured.sdJwt, circumstances);
  const { document, token } = readSignedFacts(secured);
  const claims = token?.ok ? token.value.claims : null;
  // Whose key or host an Open Badge 2.0 was found to be is a question about its badge; anything else it names is a claim.
  const isBadge = secured.kind === 'hosted' || secured.kind === 'open-badges-jws';
  const issuerId = isBadge ? issuerOfBadge(document) : (idOf(document['issuer']) ?? asText(claims?.['iss']));
  if (secured.kind === 'within') {
    const validity = checkValidity(document, claims, circumstances.now);
    const record = await answersTo(secured.record);
    const checks = await checkWithinRecord(document, record, circumstances);
    return { document, issuerId, checks: [...checks, validityWithin(validity, record)] };
  }
  // The signature is worked out elsewhere; meanwhile the dates are looked at.
  const pending = checkSecured(secured, { document, token }, circumstances);
  const validity = checkValidity(document, claims, circumstances.now);
  const checks = [...(await pending), validity];
  return secured.kind === 'embedded-proof' && !secured.proofs.every(coversPlaces)
    ? { document, issuerId, checks, scattered: scatteredNodes(document) }
    : { document, issuerId, checks };
}

function checkStructure(faults: ReadCredential['structureFaults']): Check {
  const [first] = faults;
  return first === undefined
    ? answer('structure', 'passed', 'structure-complete')
    : answer('structure', 'failed', 'structure-faulty', {
        count: faults.length,
        fault: first.code,
        at: first.at,
      });
}
