import { isObject, type JsonValue } from '#src/domain/json.ts';
import { plainName } from '#src/domain/verification/same-name.ts';
import type { CertificateFacts } from '#src/verification/jose/certificate.ts';
import { asList, asText } from '#src/verification/json.ts';

/** What a document calls its issuer: names in any language, and numbers it is registered under. */
export type StatedIssuer = {
  names: readonly string[];
  /** Those of the first member that gives any, in every language: the ones that are shown. */
  shownNames: readonly string[];
  identifiers: readonly string[];
  hosts: readonly string[];
};

/** Members of an issuer in the European Learning Model 3, Open Badges 3.0 and plain credentials. */
const nameMembers = ['name', 'legalName', 'prefLabel', 'altLabel', 'officialName'];
const identifierMembers = ['eIDASIdentifier', 'vatIdentifier', 'taxIdentifier', 'registration', 'identifier'];

/** @param issuer - the `issuer` member of a signed document */
export function readStatedIssuer(issuer: JsonValue | undefined): StatedIssuer {
  const id = isObject(issuer) ? asText(issuer['id']) : (asText(issuer) ?? null);
  const hosts = id !== null && /^https?:/i.test(id) && URL.canParse(id) ? [new URL(id).hostname] : [];
  if (!isObject(issuer)) return { names: [], shownNames: [], identifiers: [], hosts };
  const names = nameMembers.map((name) => textsIn(issuer[name]));
  return {
    names: names.flat(),
    shownNames: names.find((texts) => texts.length > 0) ?? [],
    identifiers: identifierMembers.flatMap((name) => asList(issuer[name]).flatMap(notationOf)),
    hosts,
  };
}

/** One text, several, or one for each language. */
function textsIn(value: JsonValue | undefined): string[] {
  return asList(value).flatMap((one) => {
    if (typeof one === 'string') return [one];
    return isObject(one)
      ? Object.values(one)
          .flatMap((text) => asList(text))
          .filter((text) => typeof text === 'string')
      : [];
  });
}

function notationOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (!isObject(value)) return [];
  const text = asText(value['notation']) ?? asText(value['identifier']) ?? asText(value['id']);
  return text === null ? [] : [text];
}

/**
 * How far a certificate is of the issuer that the document names. `name`: every name that is shown stands in
 * it, or the issuer claims none and its address does. `number`: it is of the same body by a number or one of
 * several names, and the name that is shown is the issuer's own claim. Names are compared as a person
 * would, and never in part.
 */
export function issuerInCertificate(facts: CertificateFacts, stated: StatedIssuer): 'name' | 'number' | null {
  const names = new Set(facts.names.map(plainName).filter((name) => name !== ''));
  const isNamed = (name: string) => names.has(plainName(name));
  const isAtHost = stated.hosts.some((host) => facts.hosts.includes(host.toLowerCase()));
  if (stated.shownNames.length === 0 && isAtHost) return 'name';
  if (stated.shownNames.length > 0 && stated.shownNames.every(isNamed)) return 'name';
  const numbers = facts.identifiers.map(plainNumber);
  const shares = stated.identifiers
    .map(plainNumber)
    .some((number) => number !== '' && numbers.includes(number));
  return shares || isAtHost || stated.names.some(isNamed) ? 'number' : null;
}

/** `NTREE-17207834` and `17207834` are one number (ETSI EN 319 412-1 section 5.1.4: scheme and country come first). */
function plainNumber(identifier: string): string {
  const number = identifier
    .trim()
    .toUpperCase()
    .replace(/^[A-Z]{3}[A-Z]{2}-/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  // A short number is shared by too many, and nobody is registered under a web address.
  return number.length >= 5 && !/^(URN|HTTPS?)/.test(number) ? number : '';
}
