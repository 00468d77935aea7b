import type { Credential } from '#src/domain/credential/credential.ts';
import type { CredentialFormat, FormatReading } from '#src/domain/credential/format.ts';
import type { Secured } from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';
import { err, ok } from '#src/domain/result.ts';
import { imageOf } from '../facts/links.ts';
import { localizedTextAt, plainTextAt } from '../facts/localized-text.ts';
import { unnamedLearner } from '../facts/nothing-stated.ts';
import {
  firstStated,
  member,
  objects,
  path,
  statedAt,
  strings,
  textAt,
  top,
  typesOf,
  type Place,
} from '../json/place.ts';
import { openBadges2 } from '../open-badges-2/open-badges-2.ts';
import { w3cVc } from '../w3c-vc/w3c-vc.ts';

/**
 * Blockcerts: version 2, an Open Badge with the receipt of a Merkle tree in `signature`, and version 3, a
 * W3C credential with such a receipt among its proofs. Their `displayHtml` and `display` are pages made by the
 * issuer; they are part of what was anchored and are never rendered.
 *
 * Version 1 keeps its badge in `document` and names its parts otherwise; it is named and not read.
 *
 * @see {@link https://www.blockcerts.org/}
 */
export const blockcerts: CredentialFormat = {
  id: 'blockcerts',
  read(unwrapped) {
    const document = top(unwrapped.document);
    if (isVersion1(document)) {
      return err({ code: 'format-not-supported-yet', data: { family: 'Blockcerts 1' } });
    }
    const receipt = receiptIn(document);
    if (receipt !== null)
      return asBlockcerts(openBadges2.read(unwrapped), (one) => version2(one, document, receipt));
    if (!isVersion3(document)) return null;
    return asBlockcerts(w3cVc.read(unwrapped), (one) => version3(one, document));
  },
};

function asBlockcerts(
  read: ReturnType<CredentialFormat['read']>,
  complete: (reading: FormatReading) => FormatReading,
): ReturnType<CredentialFormat['read']> {
  return read?.ok ? ok(read.value.map(complete)) : read;
}

const isVersion1 = (document: Place): boolean =>
  typesOf(document).includes('BlockchainCertificate') && isObject(member(document, 'document').value);

/** The receipt of version 2. */
function receiptIn(document: Place): Place | null {
  const place = member(document, 'signature');
  const isReceipt = typesOf(place).some((type) => /^(MerkleProof2017|ChainpointSHA256v2)$/.test(type));
  return isObject(place.value) && isReceipt ? place : null;
}

function isVersion3(document: Place): boolean {
  if (typesOf(document).includes('BlockcertsCredential')) return true;
  const proofs = objects(member(document, 'proof'));
  return proofs.some((proof) =>
    [...typesOf(proof), textAt(member(proof, 'cryptosuite')) ?? ''].some((suite) =>
      /^(MerkleProof2019|merkle-proof-2019|ChainedProof2021)$/.test(suite),
    ),
  );
}

function version2(reading: FormatReading, document: Place, receipt: Place): FormatReading {
  const profile = [
    member(document, 'recipientProfile'),
    path(document, 'recipient', 'recipientProfile'),
  ].find((place) => isObject(place.value));
  const { credential } = reading;
  const id = profile === undefined ? null : textAt(member(profile, 'publicKey'));
  const name = profile === undefined ? null : plainTextAt(member(profile, 'name'));
  const learner: Credential['learner'] =
    profile === undefined || (id === null && name === null)
      ? credential.learner
      : statedAt(
          { ...unnamedLearner, ...credential.learner?.value, id: credential.learner?.value.id ?? id, name },
          profile,
        );
  return {
    ...reading,
    credential: { ...credential, format: 'blockcerts', profile: 'Blockcerts 2', learner },
    secured: securedBy(receipt, reading),
  };
}

function securedBy(receipt: Place, { secured }: FormatReading): Secured {
  const { document } = secured;
  return { kind: 'merkle-receipt', document, receipt: isObject(receipt.value) ? receipt.value : {} };
}

/** The word `claim` is what version 3 offers for the thing attested; its own `name` says more than the type does. */
function version3(reading: FormatReading, document: Place): FormatReading {
  const claim = path(document, 'credentialSubject', 'claim');
  const isNamed = localizedTextAt(member(document, 'name')) !== null;
  const titled = isNamed ? null : firstStated([path(claim, 'name')], localizedTextAt);
  const { credential } = reading;
  return {
    ...reading,
    credential: {
      ...credential,
      format: 'blockcerts',
      profile: profileOf(document),
      title: titled ?? credential.title,
      description: credential.description ?? firstStated([path(claim, 'description')], localizedTextAt),
      prerequisites: firstStated(
        [path(claim, 'criteria', 'narrative'), path(claim, 'criteria')],
        localizedTextAt,
      ),
      image: credential.image ?? displayedImage(member(document, 'display')),
    },
  };
}

function profileOf(document: Place): string {
  const contexts = strings(member(document, '@context')).join(' ');
  const version = /blockcerts(?:\/schema)?\/v?(3(?:\.\d)?)/.exec(contexts)?.[1];
  return `Blockcerts ${version ?? '3'}`;
}

/** `display` may hold a picture in base64 in place of a page (Blockcerts 3, "display"). */
function displayedImage(display: Place): Credential['image'] {
  const type = textAt(path(display, 'contentMediaType'));
  const content = path(display, 'content');
  if (type === null || !type.startsWith('image/') || textAt(path(display, 'contentEncoding')) !== 'base64')
    return null;
  return firstStated([content], (place) => imageOf(`data:${type};base64,${textAt(place) ?? ''}`));
}
