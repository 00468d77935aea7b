import { Openid4vciIssuer, type Openid4vciIssuerOptions } from '@openid4vc/openid4vci';
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';

export const preAuthorised = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
const issuerAddress = 'https://issuer.example/courses';

type Reply = { status?: number; body: JsonValue };

/** What an issuer of the tests does otherwise than the usual one. */
export type IssuerHabits = {
  metadata?: JsonObject;
  token?: JsonObject;
  /** Answers a credential request that was found good; null gives the usual credential. */
  issue?: (request: JsonObject, count: number) => Reply | null;
  /** Drafts 11 to 13: the nonce comes with the token, and requests name a format. */
  isOlder?: boolean;
};

const refusal = (error: string, more: JsonObject = {}): Reply => ({ status: 400, body: { error, ...more } });

/**
 * An issuer in memory. Requests are read, and proofs judged, by the issuer's side of a library that is not
 * ours; `fetch` stands where the network would.
 */
export function createCredentialIssuer(habits: IssuerHabits = {}) {
  const asked: { url: string; body: string }[] = [];
  const nonces = new Set<string>();
  let credentials = 0;
  const configuration: JsonObject = {
    format: 'jwt_vc_json',
    credential_definition: { type: ['VerifiableCredential', 'Course'] },
    cryptographic_binding_methods_supported: ['jwk'],
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
  };
  const named = { display: [{ name: 'Course in carpentry', locale: 'en' }] };
  const metadata: JsonObject = {
    credential_issuer: issuerAddress,
    credential_endpoint: 'https://issuer.example/courses/credential',
    deferred_credential_endpoint: 'https://issuer.example/courses/deferred',
    display: [
      { name: 'Sample College', locale: 'en' },
      { name: 'Muster-Hochschule', locale: 'de' },
    ],
    credential_configurations_supported: {
      course: habits.isOlder
        ? { ...configuration, ...named }
        : { ...configuration, credential_metadata: named },
    },
    ...(habits.isOlder ? {} : { nonce_endpoint: 'https://issuer.example/courses/nonce' }),
    ...habits.metadata,
  };
  const unused = () => {
    throw new Error('not needed');
  };
  const callbacks = {
    hash: unused,
    generateRandom: unused,
    signJwt: unused,
    decryptJwe: unused,
    encryptJwe: unused,
    verifyJwt: async (_signer: unknown, { compact }: { compact: string }) => {
      const { jwk } = decodeProtectedHeader(compact);
      await compactVerify(compact, await importJWK(jwk as JWK, 'ES256'));
      return { verified: true, signerJwk: jwk };
    },
  };
  const judge = new Openid4vciIssuer({ callbacks } as unknown as Openid4vciIssuerOptions);
  const issuerMetadata = {
    credentialIssuer: judge.createCredentialIssuerMetadata(metadata as never),
    authorizationServers: [],
    originalDraftVersion: habits.isOlder ? 'Draft14' : 'V1',
    knownCredentialConfigurations: metadata['credential_configurations_supported'],
  } as never;

  const makeNonce = () => {
    const nonce = `nonce-${String(nonces.size)}`;
    nonces.add(nonce);
    return nonce;
  };

  const issue = async (request: JsonObject): Promise<Reply> => {
    const { proofs, credentialRequest } = judge.parseCredentialRequest({
      issuerMetadata,
      credentialRequest: request,
    });
    const names = ['credential_configuration_id', 'credential_identifier', 'format'];
    if (names.filter((name) => name in credentialRequest).length !== 1)
      return refusal('invalid_credential_request');
    if (
      habits.isOlder
        ? !('format' in request && 'proof' in request)
        : 'format' in request || 'proof' in request
    )
      return refusal('invalid_credential_request');
    const [jwt] = (proofs as { jwt?: string[] } | undefined)?.jwt ?? [];
    const nonce = [...nonces].at(-1) ?? '';
    if (jwt === undefined) return refusal('invalid_proof', { c_nonce: makeNonce() });
    try {
      await judge.verifyCredentialRequestJwtProof({ issuerMetadata, jwt, expectedNonce: nonce });
    } catch {
      return refusal(habits.isOlder ? 'invalid_proof' : 'invalid_nonce');
    }
    const special = habits.issue?.(request, credentials);
    credentials += 1;
    if (special) return special;
    const credential = `credential.number.${String(credentials)}`;
    return { body: habits.isOlder ? { credential } : { credentials: [{ credential }] } };
  };

  const answers: Readonly<Record<string, (body: string) => Reply | Promise<Reply>>> = {
    '/.well-known/openid-credential-issuer/courses': () => ({ body: metadata }),
    '/.well-known/oauth-authorization-server/courses': () => ({
      body: { issuer: issuerAddress, token_endpoint: 'https://issuer.example/courses/token' },
    }),
    '/courses/offer': () => ({ body: offerOf() }),
    '/courses/token': (body) => {
      const form = new URLSearchParams(body);
      if (form.get('grant_type') !== preAuthorised) return refusal('unsupported_grant_type');
      if (form.get('pre-authorized_code') !== 'code-1') return refusal('invalid_grant');
      if (form.has('tx_code') && form.get('tx_code') !== '4711') return refusal('invalid_grant');
      const nonce = habits.isOlder ? { c_nonce: makeNonce() } : {};
      return { body: { access_token: 'token-1', token_type: 'Bearer', ...nonce, ...habits.token } };
    },
    '/courses/nonce': () => ({ body: { c_nonce: makeNonce() } }),
    '/courses/credential': (body) => issue(JSON.parse(body) as JsonObject),
    '/courses/deferred': () => ({ body: { credentials: [{ credential: 'credential.at.last' }] } }),
  };

  const answer: typeof fetch = async (input, init) => {
    const url = new URL(input as string);
    const sent = init?.body ?? '';
    const body = sent instanceof URLSearchParams ? sent.toString() : (sent as string);
    asked.push({ url: url.href, body });
    const reply = url.host === 'issuer.example' ? await answers[url.pathname]?.(body) : null;
    if (reply === null) throw new TypeError('no such host');
    return Response.json(reply?.body ?? {}, { status: reply ? (reply.status ?? 200) : 404 });
  };
  return { fetch: answer, asked };
}

/** An offer of that issuer. */
export const offerOf = (grant: JsonObject = {}, ids: string[] = ['course']): JsonObject => ({
  credential_issuer: issuerAddress,
  credential_configuration_ids: ids,
  grants: { [preAuthorised]: { 'pre-authorized_code': 'code-1', ...grant } },
});

export const offerLink = (offer: JsonObject): string =>
  `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;
