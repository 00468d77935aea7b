import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, FormatReading, Unwrapped } from '#src/domain/credential/format.ts';
import { nothingStated, unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { StructureFault } from '#src/domain/credential/reading.ts';
import { ok } from '#src/domain/result.ts';
import { instantAt } from '../facts/dates.ts';
import { untagged } from '../facts/localized-text.ts';
import { firstStated, member, members, statedAt, textAt, top, type Place } from '../json/place.ts';
import { limits } from '../limits.ts';
import { refuse } from '../unwrap/problem.ts';
import { faultAt } from '../vc-data-model/structure-fault.ts';
import { nameOf } from '../xml/elements.ts';
import { securedXml } from '../xml/secured-xml.ts';
import { achievementFacts, partsOf } from './achievement.ts';
import { countryIn, countryPlace, learnerAt, organisationAt } from './agents.ts';
import { child, children, leafIn, referencesIn, textOf, type References } from './references.ts';
import { termAt } from './terms.ts';

/**
 * Europass Digital Credentials of 2019 to 2022 (EDCI data model, in XML), alone or in the presentation that
 * the Europass wallet made of them. Every learning achievement is a credential of its own; they share one document.
 *
 * @see {@link https://github.com/european-commission-empl/european-digital-credentials}
 */
export const edciXml: CredentialFormat = {
  id: 'edci-xml',
  read(unwrapped) {
    const document = top(unwrapped.document);
    const credential = unwrapped.envelope.kind === 'xml' ? credentialIn(document) : null;
    return credential === null ? null : readCredential(unwrapped, document, credential);
  },
};

function credentialIn(document: Place): Place | null {
  if (nameOf(document) === 'europassCredential') return document;
  if (nameOf(document) !== 'verifiablePresentation') return null;
  return children(document, 'europassCredential')[0] ?? null;
}

/** Levels of parts in parts: deeper ones lead in circles. */
const partDepth = 6;

function readCredential(
  unwrapped: Unwrapped,
  document: Place,
  place: Place,
): ReturnType<CredentialFormat['read']> {
  const references = referencesIn(document);
  const { all, follow } = references;
  const shared = sharedFacts(unwrapped, place, references);
  const subject = follow(place, 'credentialSubject');
  const achievements = all(subject, 'achievements').flatMap((list) => all(list, 'learningAchievement'));

  const read = (achievement: Place, depth: number): Credential => {
    const facts = achievementFacts(achievement, references);
    return {
      ...shared,
      ...facts,
      awardedOn: facts.awardedOn ?? shared.awardedOn,
      awardingBody: facts.awardingBody ?? shared.awardingBody,
      parts: depth >= partDepth ? [] : partsOf(achievement, references).map((part) => read(part, depth + 1)),
    };
  };
  const isTooMuch =
    achievements.length > limits.credentials ||
    achievements.length * unwrapped.text.length > limits.sharedCharacters;
  if (isTooMuch) return refuse('too-many-values', { limit: limits.credentials });
  const credentials = achievements.length === 0 ? [shared] : achievements.map((one) => read(one, 0));
  if (references.isExhausted()) return refuse('too-many-values', { limit: limits.values });
  const rest: Omit<FormatReading, 'credential'> = {
    secured: securedXml(unwrapped),
    structureFaults: [...unwrapped.faults, ...structureFaults(place)],
    documentText: unwrapped.text,
  };
  return ok(credentials.map((credential) => ({ ...rest, credential })));
}

/** What the credential says of all its achievements alike; on its own where it has none. */
function sharedFacts(unwrapped: Unwrapped, place: Place, references: References): Credential {
  const { follow } = references;
  const issuer = follow(place, 'issuer');
  const party = organisationAt(issuer, references);
  const country = countryPlace(issuer, references);
  const code = country === null ? null : countryIn(country);
  const type = termAt(child(place, 'type'));
  return {
    ...nothingStated,
    format: 'edci-xml',
    packaging: unwrapped.packaging,
    profile: 'Europass 1',
    documentId: idOf(place),
    types: type === null ? [] : Object.values(type.text).slice(0, 1),
    title:
      firstStated([child(place, 'title')], textOf) ??
      statedAt(type?.text ?? untagged('europassCredential'), place),
    description: firstStated([child(place, 'description')], textOf),
    learner: learnerAt(follow(place, 'credentialSubject'), references),
    issuer: party === null ? statedAt(unnamedParty, place) : statedAt(party, issuer),
    awardingBody: party === null ? null : statedAt(party, issuer),
    issuerCountry: country === null || code === null ? null : statedAt(code, country),
    awardedOn: firstStated([leafIn(place, 'issued')], instantAt),
    validFrom: firstStated([leafIn(place, 'validFrom')], instantAt),
    validUntil: firstStated([leafIn(place, 'validUntil'), leafIn(place, 'expiryDate')], instantAt),
  };
}

/** The id is an attribute of the namespace for W3C terms, whatever prefix that has. */
function idOf(place: Place): string | null {
  const found = members(member(place, 'attributes')).find(([name]) => /(^|:)id$/.test(name));
  return found === undefined ? null : textAt(found[1]);
}

/** Elements that the schema asks for exactly once (genericschema.xsd, Credential). */
const once = ['type', 'validFrom', 'issued', 'issuer', 'title', 'credentialSubject'];

function structureFaults(place: Place): StructureFault[] {
  return once.flatMap((name) => {
    const found = children(place, name);
    if (found.length === 0) return [faultAt('field-missing', place)];
    return found.slice(1).map((other) => faultAt('field-wrong-value', other));
  });
}
