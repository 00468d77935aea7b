import type { Member, Unwrapped } from '#src/domain/credential/format.ts';
import type {
  AddressSource,
  ReadProblem,
  ReadProblemCode,
  UnreadMember,
} from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { webAddressOf } from '../facts/links.ts';
import { limits } from '../limits.ts';
import { isPdf } from './other-families.ts';
import { pictureSize } from './picture-size.ts';
import { refuse } from './problem.ts';
import { textOfCode, type DecodePicture } from './qr-code.ts';
import { unwrap, unwrapCode } from './unwrap.ts';
import { isUnread, type Unwrapping } from './unwrap-each.ts';

/** `isCollection` where credentials stood among files of any kind, as in a PDF. */
export type UnwrappedFile = { unwrapped: Unwrapping; isCollection: boolean };

/**
 * Takes credential documents out of a file as `unwrap` does, and out of what costs more to look into: attachments
 * of a PDF, a code drawn in a picture that nothing is baked into. Their code is loaded when a file needs it.
 */
export async function unwrapFile(bytes: Uint8Array, decodePicture?: DecodePicture): Promise<UnwrappedFile> {
  if (isPdf(bytes) && bytes.length <= limits.pictureBytes) {
    return { unwrapped: await unwrapPdf(bytes), isCollection: true };
  }
  const unwrapped = unwrap(bytes);
  const isBare = !unwrapped.ok && unwrapped.error.code === 'picture-without-credential';
  const code = isBare && decodePicture ? await codeIn(bytes, decodePicture) : null;
  return { unwrapped: code === null ? unwrapped : unwrapCode(code), isCollection: false };
}

async function codeIn(bytes: Uint8Array, decodePicture: DecodePicture): Promise<string | null> {
  const size = pictureSize(bytes);
  // The size is the picture's own word: what lies about it does not decode to more.
  if (size === null || size.width * size.height > limits.picturePixels) return null;
  const pixels = await decodePicture(bytes, size);
  if (pixels === null) return null;
  return textOfCode(pixels);
}

async function unwrapPdf(bytes: Uint8Array): Promise<Unwrapping> {
  const { pdfAttachments } = await import('../pdf/pdf-attachments.ts');
  const attachments = pdfAttachments(bytes);
  if (!attachments.ok) return attachments;
  const members = attachments.value.flatMap(({ name, bytes: content }): Member[] => {
    const found = content === null ? refuse('pdf-damaged') : unwrap(content);
    if (!found.ok) return [{ at: name, problem: found.error }];
    return found.value.map((member) => withinPdf(member, name));
  });
  const [first] = members;
  return first === undefined ? refuse('pdf-without-credential') : ok(members);
}

function withinPdf(member: Member, name: string): Member {
  const at = name + (member.at ?? '');
  if (isUnread(member)) return { ...member, at };
  const { components, ...rest } = member;
  const inside: Unwrapped = { ...rest, at, packaging: 'pdf' };
  return components === undefined
    ? inside
    : { ...inside, components: components.map((one) => withinPdf(one, name)) };
}

/** What is said of a file that is no credential and was never meant to be one. */
const bystanding: ReadonlySet<ReadProblemCode> = new Set([
  'empty-file',
  'not-json',
  'text-not-utf-8',
  'not-a-credential',
  'office-document',
  'issuer-list',
  'picture-without-credential',
  'picture-too-large',
  'web-page',
  'xml-not-well-formed',
  'xml-with-declarations',
  'archive-in-archive',
  'format-not-supported-yet',
]);

type Read<T> = Result<T & { unread: readonly UnreadMember[] }, ReadProblem>;

/** Leaves out of what could not be read the files that stand beside credentials: invoices, pictures, tables. */
export function withoutBystanders<T>(read: Read<T>): Read<T> {
  if (!read.ok) return bystanding.has(read.error.code) ? refuse('pdf-without-credential') : read;
  const unread = read.value.unread.filter(({ problem }) => !bystanding.has(problem.code));
  return ok({ ...read.value, unread });
}

/**
 * What stands at the address that a file holds in place of a credential; null where it holds none that may be
 * followed. One hop: an address that the answer holds is told and not followed.
 */
export async function follow(
  { unwrapped }: UnwrappedFile,
  source: AddressSource,
  decodePicture?: DecodePicture,
): Promise<{ file: UnwrappedFile; address: string } | null> {
  const address = addressIn(unwrapped);
  if (!address?.startsWith('https://')) return null;
  const answer = await source(address);
  if (!answer.ok) {
    if (unwrapped.ok) return null;
    return { file: { unwrapped: refuse('address-unanswered', { address }), isCollection: false }, address };
  }
  const file = await unwrapFile(answer.value.bytes, decodePicture);
  // A badge that is only an address says little, and still more than a page that is none.
  return unwrapped.ok && !file.unwrapped.ok ? null : { file, address };
}

/** The address that is all there is: a file's, a code's, or that of a hosted assertion of Open Badges 1. */
function addressIn(unwrapped: Unwrapping): string | null {
  if (!unwrapped.ok) {
    const { code, data } = unwrapped.error;
    const isAddress = code === 'picture-holds-address' || code === 'file-holds-address';
    return isAddress && typeof data['address'] === 'string' ? data['address'] : null;
  }
  const [only, ...others] = unwrapped.value;
  return only && !isUnread(only) && others.length === 0 && isObject(only.document)
    ? webAddressOf(only.text)
    : null;
}
