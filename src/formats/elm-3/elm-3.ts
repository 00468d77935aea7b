import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, FormatReading, Unwrapped } from '#src/domain/credential/format.ts';
import { isObject } from '#src/domain/json.ts';
import { ok } from '#src/domain/result.ts';
import { member, objects, path, strings, top, typesOf, type Place } from '../json/place.ts';
import { limits } from '../limits.ts';
import { refuse } from '../unwrap/problem.ts';
import { circumstancesOf, countedFaults } from '../vc-data-model/circumstances.ts';
import { securedOf } from '../vc-data-model/secured.ts';
import { vcStructureFaults } from '../vc-data-model/vc-structure.ts';
import { claimReader } from './claim-reader.ts';
import { referencesIn } from './references.ts';
import { elmStructureFaults } from './structure.ts';

/**
 * European Learning Model 3 (European Digital Credentials for Learning), plain or sealed, in the
 * upload form of the EDC issuer, and in the shapes of the DC4EU and EBSI pilots. Every learning
 * achievement that the document claims is a credential of its own; they share one seal.
 *
 * @see {@link https://github.com/european-commission-empl/European-Learning-Model}
 */
export const elm3: CredentialFormat = {
  id: 'elm-3',
  read(unwrapped) {
    const document = top(unwrapped.document);
    return isEuropeanCredential(document) ? readClaims(unwrapped, document) : null;
  },
};

function isEuropeanCredential(document: Place): boolean {
  if (!isObject(document.value)) return false;
  const claims = objects(path(document, 'credentialSubject', 'hasClaim'));
  const isMarked =
    typesOf(document).some(
      (type) => type === 'EuropeanDigitalCredential' || type === 'EuropeanDigitalPresentation',
    ) ||
    strings(member(document, '@context')).some((context) =>
      context.includes('data.europa.eu/snb/model/context'),
    );
  const isClaimed = claims.some((claim) => typesOf(claim).includes('LearningAchievement'));
  const isBadge = isObject(path(document, 'credentialSubject', 'achievement').value);
  return isClaimed || (isMarked && !isBadge);
}

function readClaims(unwrapped: Unwrapped, document: Place): ReturnType<CredentialFormat['read']> {
  const references = referencesIn(document);
  const subject = references.follow(document, 'credentialSubject');
  const claims = references.all(subject, 'hasClaim').filter((claim) => isObject(claim.value));
  const isTooMuch =
    claims.length > limits.credentials || claims.length * unwrapped.text.length > limits.sharedCharacters;
  if (isTooMuch) return refuse('too-many-values', { limit: limits.credentials });
  const achievements = claims.filter(isAchievement);
  const reader = claimReader(unwrapped, document, subject, references);
  const read: Credential[] =
    achievements.length > 0
      ? achievements.map((claim) =>
          reader.readAchievement(
            claim,
            claims.filter((other) => !isAchievement(other)),
          ),
        )
      : [reader.readOther(claims)];

  if (references.isExhausted()) return refuse('too-many-values', { limit: limits.values });
  const shared: Omit<FormatReading, 'credential'> = {
    secured: securedOf(unwrapped),
    structureFaults: [
      ...unwrapped.faults,
      ...countedFaults(unwrapped, [
        ...vcStructureFaults(document, circumstancesOf(unwrapped)),
        ...elmStructureFaults(document, references),
      ]),
    ],
    documentText: unwrapped.text,
  };
  return ok(read.map((credential) => ({ ...shared, credential })));
}

/** A claim without a type is taken for an achievement: activities and entitlements never leave theirs out. */
function isAchievement(claim: Place): boolean {
  const types = typesOf(claim);
  return types.length === 0 || types.includes('LearningAchievement');
}
