import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { asList, asText } from '#src/verification/json.ts';

/**
 * Whether an issuer's profile allows hosted assertions at an address (Open Badges 2.0, VerificationObject):
 * `startsWith` names prefixes, `allowedOrigins` names hosts, and where a profile names neither, assertions
 * live on the host of the profile itself.
 */
export function isWithinIssuerScope(assertionUrl: string, issuer: JsonObject): boolean {
  const scope = isObject(issuer['verification']) ? issuer['verification'] : {};
  const prefixes = texts(scope['startsWith']);
  const origins = texts(scope['allowedOrigins']);
  const host = hostOf(assertionUrl);
  if (host === null) return false;
  if (prefixes.length > 0 && !prefixes.some((prefix) => assertionUrl.startsWith(prefix))) return false;
  if (origins.length > 0) return origins.some((origin) => (hostOf(origin) ?? origin.toLowerCase()) === host);
  return prefixes.length > 0 || hostOf(asText(issuer['id']) ?? '') === host;
}

const texts = (value: JsonValue | undefined): string[] =>
  asList(value).filter((text): text is string => typeof text === 'string');

function hostOf(address: string): string | null {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : null;
}
