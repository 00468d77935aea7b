import type { HolderKey, IssuanceProblem } from '#src/domain/issuance/issuance.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Answer, Contact } from './contact.ts';
import { asList, asObject, asText, memberOf } from './fields.ts';
import { makeProof, namingFor } from './make-proof.ts';
import { refuse } from './problem.ts';
import type { IssuerMetadata } from './read-metadata.ts';
import { refusedBy, type Token } from './request-token.ts';

/** What an issuer sent: credentials, or the word that they come later. */
export type Issued = {
  credentials: readonly JsonValue[];
  pending: { transactionId: string; waitSeconds: number | null } | null;
};

/** What one request needs to know. */
export type Collecting = {
  contact: Contact;
  issuer: string;
  metadata: IssuerMetadata;
  token: Token;
  key: () => Promise<HolderKey>;
  now: () => Date;
};

/** Which of the standard's two ways of naming a credential and giving proof a request is written in. */
type Shape = 'final' | 'draft';

/** Refusals that another shape, or a fresh nonce, may mend. */
const shapeErrors =
  /^(invalid_request|invalid_credential_request|unsupported_credential_(format|type)|unknown_credential_configuration)$/;
const nonceErrors = /^(invalid_nonce|invalid_proof|invalid_or_missing_proof)$/;

/** Asks for one credential (OpenID4VCI 1.0 section 8). */
export async function requestCredential(
  collecting: Collecting,
  configurationId: string,
  identifier: string | null,
): Promise<Result<Issued, IssuanceProblem>> {
  const { metadata, token, contact } = collecting;
  const { host } = new URL(metadata.credentialEndpoint);
  const configuration = metadata.configurations.get(configurationId);
  if (configuration === undefined) return refuse('credential-unknown', { id: configurationId });
  if (wantsEncryption(metadata.document)) return refuse('encryption-required', { host });
  const stated = namingFor(configuration);
  if (!stated.ok) return stated;
  // An issuer of an older draft that sends a nonce waits for a proof, whatever it says it supports.
  const naming = stated.value ?? (token.nonce === null ? null : 'jwk');

  const ask = async (shape: Shape, nonce: string | null) => {
    const proof =
      naming === null
        ? null
        : await makeProof(await collecting.key(), naming, {
            issuer: collecting.issuer,
            nonce,
            now: collecting.now(),
          });
    const json = { ...askedFor(shape, configurationId, configuration, identifier), ...proofs(shape, proof) };
    return contact({ method: 'POST', url: metadata.credentialEndpoint, token: token.accessToken, json });
  };

  const first = await freshNonce(collecting, naming !== null);
  if (!first.ok) return first;
  // Since draft 14 nonces have an endpoint of their own; before, they came with the token.
  let shape: Shape = metadata.nonceEndpoint === null && token.nonce !== null ? 'draft' : 'final';
  let nonce = first.value;
  let answer = await ask(shape, nonce);
  for (let tries = 0; tries < 2 && answer.ok && answer.value.status >= 400; tries += 1) {
    const error = asText(memberOf(answer.value.body, 'error')) ?? '';
    if (shapeErrors.test(error) && tries === 0) shape = shape === 'final' ? 'draft' : 'final';
    else if (nonceErrors.test(error) && naming !== null) {
      const next = await freshNonce(collecting, true, answer.value);
      if (!next.ok) return next;
      if (next.value === nonce) break;
      nonce = next.value;
    } else break;
    answer = await ask(shape, nonce);
  }
  return answer.ok ? readIssued(host, answer.value) : answer;
}

/** Asks again for a credential that was not ready (section 9). */
export async function requestDeferred(
  { contact, metadata, token }: Pick<Collecting, 'contact' | 'metadata' | 'token'>,
  transactionId: string,
): Promise<Result<Issued, IssuanceProblem>> {
  const url = metadata.deferredEndpoint;
  if (url === null) return refuse('answer-unusable', { host: new URL(metadata.credentialEndpoint).host });
  const answer = await contact({
    method: 'POST',
    url,
    token: token.accessToken,
    json: { transaction_id: transactionId },
  });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  // The final standard answers with the same transaction again; drafts called it an error.
  if (status >= 400 && memberOf(body, 'error') === 'issuance_pending')
    return ok({ credentials: [], pending: { transactionId, waitSeconds: waitOf(body) } });
  return readIssued(new URL(url).host, answer.value);
}

/** What a request asks for. Section 8.2: a name that came with the token takes the configuration's place. */
function askedFor(
  shape: Shape,
  configurationId: string,
  configuration: JsonObject,
  identifier: string | null,
): JsonObject {
  if (identifier !== null) return { credential_identifier: identifier };
  if (shape === 'final') return { credential_configuration_id: configurationId };
  const asked = ['format', 'credential_definition', 'vct', 'doctype'] as const;
  const body: JsonObject = {};
  for (const name of asked) {
    const value = memberOf(configuration, name);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function proofs(shape: Shape, jwt: string | null): JsonObject {
  if (jwt === null) return {};
  return shape === 'final' ? { proofs: { jwt: [jwt] } } : { proof: { proof_type: 'jwt', jwt } };
}

/** A nonce for the next proof (section 7), or the one that a refusal of an older draft brings. */
async function freshNonce(
  { contact, metadata, token }: Collecting,
  isNeeded: boolean,
  refusal?: Answer,
): Promise<Result<string | null, IssuanceProblem>> {
  if (!isNeeded) return ok(null);
  const sent = asText(memberOf(refusal?.body ?? null, 'c_nonce'));
  if (sent !== null) return ok(sent);
  if (metadata.nonceEndpoint === null) return ok(token.nonce);
  const answer = await contact({ method: 'POST', url: metadata.nonceEndpoint });
  if (!answer.ok) return answer;
  const nonce = asText(memberOf(answer.value.body, 'c_nonce'));
  return answer.value.status < 300 && nonce !== null
    ? ok(nonce)
    : refuse('answer-unusable', { host: new URL(metadata.nonceEndpoint).host });
}

function readIssued(host: string, answer: Answer): Result<Issued, IssuanceProblem> {
  const { status, body } = answer;
  if (status >= 300) return refusedBy(host, answer);
  const transactionId = asText(memberOf(body, 'transaction_id'));
  const many = asList(memberOf(body, 'credentials')).map(
    // Draft 14 sent the credentials bare, later ones each in an object.
    (item) => memberOf(asObject(item), 'credential') ?? item,
  );
  const one = memberOf(body, 'credential');
  const credentials = (one === undefined ? many : [one, ...many]).filter(isCredential);
  if (credentials.length === 0 && transactionId === null) return refuse('answer-unusable', { host });
  return ok({
    credentials,
    pending:
      credentials.length > 0 || transactionId === null ? null : { transactionId, waitSeconds: waitOf(body) },
  });
}

const isCredential = (value: JsonValue): boolean => asText(value) !== null || asObject(value) !== null;

function waitOf(body: JsonObject | null): number | null {
  const interval = memberOf(body, 'interval');
  return typeof interval === 'number' && interval > 0 ? Math.ceil(interval) : null;
}

const wantsEncryption = (document: JsonObject): boolean =>
  memberOf(asObject(memberOf(document, 'credential_response_encryption')), 'encryption_required') === true;
