import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { fetchText } from '#src/verification/fetched-document.ts';
import { asText } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { checkTrustChain, readEntityStatement } from './entity-statement.ts';
import type { KnownRegistry } from './known-registries.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/**
 * Asks a trust anchor of a federation about an issuer (OpenID Federation 1.0 section 8). Where the anchor
 * publishes who its members are, that list is asked first: then nobody is told whom the question is about,
 * unless the answer is known to be there. Only the registry's own host is ever asked: it was named beforehand.
 */
export async function askFederation(
  registry: KnownRegistry,
  issuerId: string,
  source: DocumentSource,
  now: Date,
): Promise<RegistryAnswer> {
  const place = placeOf(registry.url);
  const silent = { found: 'no-answer', registry, place } as const;
  const configuration = await fetchText(source, registry.url);
  const anchor = configuration === null ? null : await readEntityStatement(configuration, now);
  if (anchor === null || anchor.issuer !== anchor.subject || !isAt(anchor.subject, registry.url))
    return silent;
  const endpoint = (name: string) => addressOn(place, federationEntity(anchor.claims)[name]);

  const listAt = endpoint('federation_list_endpoint');
  if (listAt !== null) {
    const members = readMembers(await fetchText(source, listAt));
    if (members !== null && !members.includes(issuerId)) return { found: 'not-listed', registry, names: [] };
  }
  const fetchAt = endpoint('federation_fetch_endpoint');
  if (fetchAt === null) return silent;
  const question = new URL(fetchAt);
  question.searchParams.set('sub', issuerId);
  const text = await fetchText(source, question.href);
  const statement =
    text === null ? null : await checkTrustChain([text], anchor.subject, anchor.claims['jwks'], now);
  if (statement?.subject !== issuerId) return silent;
  const described = federationEntity(statement.claims);
  const name = asText(described['organization_name']) ?? asText(described['legal_name']) ?? '';
  const issuedAt = statement.claims['iat'];
  const updatedOn = typeof issuedAt === 'number' ? new Date(issuedAt * 1000).toISOString() : '';
  return { found: 'listed', registry, name: name.slice(0, 200), updatedOn };
}

/** Section 9: an entity's configuration lies under its own identifier. */
const isAt = (entity: string, address: string) =>
  `${entity.replace(/\/$/, '')}/.well-known/openid-federation` === address;

function federationEntity(claims: JsonObject): JsonObject {
  const { metadata } = claims;
  const entity = isObject(metadata) ? metadata['federation_entity'] : undefined;
  const organisation = isObject(metadata) ? metadata['institution'] : undefined;
  return { ...(isObject(organisation) ? organisation : {}), ...(isObject(entity) ? entity : {}) };
}

function addressOn(place: string, value: JsonValue | undefined): string | null {
  const address = asText(value);
  return address !== null &&
    address.startsWith('https://') &&
    URL.canParse(address) &&
    placeOf(address) === place
    ? address
    : null;
}

/** Section 8.2.2: a JSON array of identifiers. */
function readMembers(text: string | null): readonly unknown[] | null {
  if (text === null) return null;
  try {
    const members: unknown = JSON.parse(text);
    return Array.isArray(members) ? members : null;
  } catch {
    return null;
  }
}
