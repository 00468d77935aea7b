import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Circumstances, Trouble } from './answer.ts';
import { answer, unknown } from './answer.ts';
import { checkIssuerIdentity } from './checks/issuer-identity.ts';
import { trustInCertificates } from './checks/issuer-trust.ts';
import { both, hearing, withHeard } from './hearing.ts';
import { checkJadesSeal } from './jose/jades-seal.ts';
import type { Token } from './jose/jwt-signature.ts';
import { checkJwt, openToken } from './jose/jwt-signature.ts';
import { asText, idOf } from './json.ts';
import { placeOf } from './keys/resolve-key.ts';
import { checkBlockcert, withIssuersList } from './merkle/check-blockcert.ts';
import { checkHostedBadge } from './open-badges-2/check-hosted-badge.ts';
import { checkSignedBadge } from './open-badges-2/check-signed-badge.ts';
import { checkEmbeddedProofs } from './proofs/embedded-proofs.ts';
import type { SignatureOutcome } from './signature-outcome.ts';
import { notSigned } from './signature-outcome.ts';
import type { SignedFacts } from './signed-facts.ts';
import { checkStatus } from './status/check-status.ts';

/** Answers `signature`, `issuer-identity` and `status`, which depend on how the credential is secured. */
export async function checkSecured(
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
