import type { Presentation, ReadCredential, Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import type { Check, VerificationReport } from '#src/domain/verification/check.ts';
import { checkKinds } from '#src/domain/verification/check.ts';
import type { Verifier, VerifyOptions } from '#src/domain/verification/verifier.ts';
import type { Circumstances, Trouble } from './answer.ts';
import { answer, unknown } from './answer.ts';
import { checkIssuerIdentity } from './checks/issuer-identity.ts';
import { checkIssuerTrust, issuerOfBadge, trustInCertificates } from './checks/issuer-trust.ts';
import { checkPresented, findPresenter, type Presenter } from './checks/presented.ts';
import { checkRecipient } from './checks/recipient.ts';
import { coversPlaces, scatteredNodes } from './checks/scattered-nodes.ts';
import { checkValidity } from './checks/validity.ts';
import { checkWithinRecord, validityWithin, type RecordAnswers } from './checks/within-record.ts';
import { askOnce } from './fetched-document.ts';
import { both, hearing, withHeard } from './hearing.ts';
import { decodeBase64Url, decodeUtf8 } from './jose/base64.ts';
import { checkJadesSeal } from './jose/jades-seal.ts';
import type { Token } from './jose/jwt-signature.ts';
import { checkJwt, credentialIn, openToken } from './jose/jwt-signature.ts';
import { asText, idOf, parseObject } from './json.ts';
import { placeOf } from './keys/resolve-key.ts';
import { checkBlockcert, withIssuersList } from './merkle/check-blockcert.ts';
import { checkHostedBadge } from './open-badges-2/check-hosted-badge.ts';
import { checkSignedBadge } from './open-badges-2/check-signed-badge.ts';
import { checkEmbeddedProofs } from './proofs/embedded-proofs.ts';
import { checkSdJwt } from './sd-jwt/check-sd-jwt.ts';
import type { SignatureOutcome } from './signature-outcome.ts';
import { notSigned } from './signature-outcome.ts';
import { checkStatus } from './status/check-status.ts';
import { claimsInXml } from './xml/xml-claims.ts';

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

/** The document as it was signed, and the token around it. */
type SignedFacts = { document: JsonObject; token: Result<Token, Trouble> | null };

function readSignedFacts(secured: Secured): SignedFacts {
  switch (secured.kind) {
    case 'jwt':
    case 'open-badges-jws': {
      const token = openToken(secured.compact);
      return { document: token.ok ? credentialIn(token.value.claims) : secured.document, token };
    }
    case 'jades': {
      const bytes = secured.payloadIsUnencoded ? null : decodeBase64Url(secured.payload);
      const text = secured.payloadIsUnencoded ? secured.payload : bytes === null ? null : decodeUtf8(bytes);
      return { document: (text === null ? null : parseObject(text)) ?? secured.document, token: null };
    }
    case 'none':
    case 'hosted':
    case 'embedded-proof':
    case 'sd-jwt':
    case 'merkle-receipt':
    case 'within':
      return { document: secured.document, token: null };
    case 'xml':
      return { document: claimsInXml(secured.document), token: null };
  }
}

/** Answers `signature`, `issuer-identity` and `status`, which depend on how the credential is secured. */
async function checkSecured(
  secured: Exclude<Secured, { kind: 'within' | 'sd-jwt' }>,
  { document, token }: SignedFacts,
  circumstances: Circumstances,
): Promise<readonly Check[]> {
  switch (secured.kind) {
    case 'none':
      return [
        answer('signature', 'not-applicable', 'unsigned'),
        answer('issuer-identity', 'not-applicable', 'identity-needs-signature'),
        ...(await checkStatus(document, circumstances)),
      ];
    case 'hosted':
      return allHeard(circumstances, (listening) =>
        checkHostedBadge(document, secured.assertionUrl, listening),
      );
    case 'open-badges-jws':
      return allHeard(circumstances, (listening) => checkSignedBadge(secured.compact, document, listening));
    case 'embedded-proof': {
      const checks = await withIdentityAndStatus(
        (listening) => checkEmbeddedProofs(document, secured.proofs, listening),
        document,
        circumstances,
      );
      const { result, heard } = await hearing(circumstances, (listening) =>
        withIssuersList(checks, document, listening),
      );
      const { now } = circumstances;
      return result === checks
        ? checks
        : [...result.filter(isNotStatus), ...withHeard(result.filter(isStatus), heard, now)];
    }
    case 'jwt':
      return checkToken(token ?? openToken(secured.compact), document, circumstances);
    case 'jades':
      return withIdentityAndStatus(() => checkJadesSeal(secured), document, circumstances);
    case 'merkle-receipt':
      return allHeard(circumstances, (listening) => checkBlockcert(document, secured.receipt, listening));
    case 'xml':
      return secured.sealed
        ? withIdentityAndStatus(
            () => Promise.resolve([notSigned(unknown('seal-not-read', { name: 'XAdES' }))]),
            document,
            circumstances,
          )
        : checkSecured({ kind: 'none', document }, { document, token: null }, circumstances);
  }
}

const isStatus = ({ kind }: Check) => kind === 'status';
const isNotStatus = (check: Check) => !isStatus(check);

/** In a token `iss` stands for the issuer (VC Data Model 1.1 section 6.3.1), and must not contradict it. */
async function checkToken(
  token: Result<Token, Trouble>,
  document: JsonObject,
  circumstances: Circumstances,
): Promise<readonly Check[]> {
  const named = idOf(document['issuer']);
  const iss = token.ok ? asText(token.value.claims['iss']) : null;
  const checks = await withIdentityAndStatus(
    async (listening) => [await checkJwt(token, listening)],
    document,
    circumstances,
    named ?? iss,
  );
  if (named === null || iss === null || named === iss) return checks;
  const data = { issuer: placeOf(named), signer: placeOf(iss) };
  return checks.map((check) =>
    check.kind === 'issuer-identity' && check.status === 'passed'
      ? answer('issuer-identity', 'unknown', 'issuer-differs-from-signer', data)
      : check,
  );
}

/** Checks that all rest on the same answers from outside, whole or in part. */
async function allHeard(
  circumstances: Circumstances,
  work: (circumstances: Circumstances) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  const { result, heard } = await hearing(circumstances, work);
  return withHeard(result, heard, circumstances.now);
}

async function withIdentityAndStatus(
  sign: (circumstances: Circumstances) => Promise<readonly SignatureOutcome[]>,
  document: JsonObject,
  circumstances: Circumstances,
  issuerId: string | null = idOf(document['issuer']),
): Promise<readonly Check[]> {
  const { result: outcomes, heard } = await hearing(circumstances, sign);
  const owning = await hearing(circumstances, (listening) =>
    checkIssuerIdentity(issuerId, outcomes, listening, document['issuer']),
  );
  const signatures = outcomes.map(({ check }) => check);
  return [
    ...withHeard(signatures, heard, circumstances.now),
    ...withHeard([owning.result], both(heard, owning.heard), circumstances.now),
    ...(await trustInCertificates(outcomes, document['issuer'], circumstances)),
    ...(await checkStatus(document, circumstances, { id: issuerId, signer: signerOf(outcomes) })),
  ];
}

const signerOf = (outcomes: readonly SignatureOutcome[]) =>
  outcomes.find(({ signer }) => signer !== null)?.signer ?? null;

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
