import type { CredentialFormat, Unwrapped } from '#src/domain/credential/format.ts';
import type { CredentialReader, ReadProblem, ReadSuccess, Reading } from '#src/domain/credential/reading.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { blockcerts } from './blockcerts/blockcerts.ts';
import { edciXml } from './edci-xml/edci-xml.ts';
import { elm3 } from './elm-3/elm-3.ts';
import { elmo } from './elmo/elmo.ts';
import { top } from './json/place.ts';
import { archiveMembers } from './archive/members.ts';
import { clr2 } from './clr-2/clr-2.ts';
import { openBadges2 } from './open-badges-2/open-badges-2.ts';
import { openBadges3 } from './open-badges-3/open-badges-3.ts';
import { readMembers } from './read-members.ts';
import { sha256Hex } from './unwrap/bytes.ts';
import { mediaTypeOf } from './unwrap/media-type.ts';
import { isIssuerList, jsonFamilyOf, offeringHostIn } from './unwrap/other-families.ts';
import { notSupportedYet, refuse } from './unwrap/problem.ts';
import type { DecodePicture } from './unwrap/qr-code.ts';
import { follow, unwrapFile, withoutBystanders, type UnwrappedFile } from './unwrap/unwrap-file.ts';
import { sdJwtVc } from './sd-jwt-vc/sd-jwt-vc.ts';
import { w3cVc } from './w3c-vc/w3c-vc.ts';

export { readOffers } from './offers/read-offers.ts';
export { readTemplateFile } from './templates/read-template-file.ts';
export { textOfCode } from './unwrap/qr-code.ts';
export type { DecodePicture } from './unwrap/qr-code.ts';

/**
 * Every format, in the order in which they are asked; the only place that knows them all. A
 * document that is two things at once is shown once, by the first that knows it: a badge that also
 * carries European Learning Model claims states its ECTS in those.
 */
export const formats: readonly CredentialFormat[] = [
  elm3,
  clr2,
  openBadges3,
  blockcerts,
  openBadges2,
  w3cVc,
  sdJwtVc,
  edciXml,
  elmo,
];

/**
 * Reads files of every format above, in a worker, in a page or in Node.
 *
 * @param tools - `decodePicture` finds QR codes in pictures; without it only what is baked into them is found
 */
export function createCredentialReader(tools: { decodePicture?: DecodePicture } = {}): CredentialReader {
  return {
    async read(file, { source } = {}): Promise<Reading> {
      const found = await unwrapFile(file.bytes, tools.decodePicture);
      const answer = source === undefined ? null : await follow(found, source, tools.decodePicture);
      return {
        fileName: file.name,
        sha256: await sha256Hex(file.bytes),
        mediaType: mediaTypeOf(file.bytes),
        outcome: await readUnwrapped(answer?.file ?? found),
        ...(answer === null ? {} : { followed: answer.address }),
      };
    },
    membersOf: (file) => Promise.resolve(archiveMembers(file.bytes)),
  };
}

async function readUnwrapped({
  unwrapped,
  isCollection,
}: UnwrappedFile): Promise<Result<ReadSuccess, ReadProblem>> {
  if (!unwrapped.ok) return unwrapped;
  const all = await readMembers(unwrapped.value, readDocument);
  const read = isCollection ? withoutBystanders(all) : all;
  if (!read.ok) return read;
  const [first] = read.value.credentials;
  if (first === undefined) return refuse('not-a-credential');
  const { format, packaging } = first.credential;
  return ok({ format, packaging, ...read.value });
}

function readDocument(unwrapped: Unwrapped): Exclude<ReturnType<CredentialFormat['read']>, null> {
  const place = top(unwrapped.document);
  const issuer = offeringHostIn(place);
  if (issuer !== null) return refuse('credential-offer', { issuer, offer: unwrapped.text });
  if (isIssuerList(place)) return refuse('issuer-list');
  const family = jsonFamilyOf(place);
  if (family !== null) return notSupportedYet(family);
  for (const format of formats) {
    const read = format.read(unwrapped);
    if (read !== null) return read;
  }
  return refuse('not-a-credential');
}
