import type { IssuanceProblem } from '#src/domain/issuance/issuance.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Contact } from './contact.ts';
import { asObject, asText, memberOf, textsOf } from './fields.ts';
import { refuse } from './problem.ts';
import { isHttps, type Offer } from './read-offer.ts';

/** What an issuer says about itself, as far as collecting needs it. */
export type IssuerMetadata = {
  document: JsonObject;
  configurations: ReadonlyMap<string, JsonObject>;
  tokenEndpoint: string;
  credentialEndpoint: string;
  nonceEndpoint: string | null;
  deferredEndpoint: string | null;
};

type Metadata = Result<IssuerMetadata, IssuanceProblem>;

/** Fetches the issuer's metadata and that of the server that gives out its tokens. */
export async function fetchMetadata(contact: Contact, offer: Offer): Promise<Metadata> {
  const found = await firstDocument(contact, issuerAddresses(offer.issuer));
  if (!found.ok) return found;
  const document = found.value;
  const unusable = refuse('answer-unusable', { host: new URL(offer.issuer).host });
  // Section 12.2.3: the document must speak for the issuer that was asked.
  if (memberOf(document, 'credential_issuer') !== offer.issuer) return unusable;
  const credentialEndpoint = asText(memberOf(document, 'credential_endpoint'));
  const configurations = configurationsIn(document);
  if (credentialEndpoint === null || configurations === null) return unusable;

  const token = await findTokenEndpoint(contact, offer, document);
  if (!token.ok) return token;
  const endpoints = {
    tokenEndpoint: token.value,
    credentialEndpoint,
    nonceEndpoint: asText(memberOf(document, 'nonce_endpoint')),
    deferredEndpoint: asText(memberOf(document, 'deferred_credential_endpoint')),
  };
  if (Object.values(endpoints).some((url) => url !== null && !isHttps(url))) return refuse('offer-not-https');
  return ok({ document, configurations, ...endpoints });
}

/** Section 12.2.2 puts the well-known part before the path; drafts put it behind. */
function issuerAddresses(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  const place = '/.well-known/openid-credential-issuer';
  return [...new Set([`${origin}${place}${path}`, `${origin}${path}${place}`])];
}

/** RFC 8414 section 3.1, its older form, and OpenID Connect Discovery. */
function serverAddresses(server: string): string[] {
  const { origin, pathname } = new URL(server);
  const path = pathname.replace(/\/$/, '');
  return [
    ...new Set([
      `${origin}/.well-known/oauth-authorization-server${path}`,
      `${origin}${path}/.well-known/openid-configuration`,
      `${origin}${path}/.well-known/oauth-authorization-server`,
    ]),
  ];
}

/** The first of the addresses that has a document; the problem of the first that had none. */
async function firstDocument(
  contact: Contact,
  addresses: readonly string[],
): Promise<Result<JsonObject, IssuanceProblem>> {
  let problem: ReturnType<typeof refuse> | null = null;
  for (const url of addresses) {
    const answer = await contact({ method: 'GET', url });
    if (answer.ok && answer.value.status === 200 && answer.value.body) return ok(answer.value.body);
    problem ??= answer.ok ? refuse('answer-unusable', { host: new URL(url).host }) : answer;
    // Asking the same host in another way does not change that nobody agreed to it.
    if (!answer.ok && answer.error.code === 'host-not-agreed') return answer;
  }
  return problem ?? refuse('offer-malformed');
}

function configurationsIn(document: JsonObject): ReadonlyMap<string, JsonObject> | null {
  const described = asObject(memberOf(document, 'credential_configurations_supported'));
  if (described === null) return null;
  return new Map(
    Object.entries(described).flatMap(([id, value]) => {
      const configuration = asObject(value);
      return configuration === null ? [] : [[id, configuration] as const];
    }),
  );
}

async function findTokenEndpoint(
  contact: Contact,
  offer: Offer,
  document: JsonObject,
): Promise<Result<string, IssuanceProblem>> {
  const named = textsOf(memberOf(document, 'authorization_servers'));
  const older = asText(memberOf(document, 'authorization_server'));
  const servers = named.length > 0 ? named : [older ?? offer.issuer];
  const { authorizationServer: wanted } = offer;
  // Section 4.1.1: the offer may choose among the issuer's servers, and bring in no other.
  const server = wanted === null ? servers[0] : servers.find((candidate) => candidate === wanted);
  if (server === undefined || !isHttps(server)) return refuse('offer-malformed');
  const found = await firstDocument(contact, serverAddresses(server));
  const stated = found.ok ? asText(memberOf(found.value, 'token_endpoint')) : null;
  if (stated !== null) return ok(stated);
  // Issuers that are their own server sometimes say it in the one document.
  const own = server === offer.issuer ? asText(memberOf(document, 'token_endpoint')) : null;
  if (own !== null) return ok(own);
  return found.ok ? refuse('answer-unusable', { host: new URL(server).host }) : found;
}
