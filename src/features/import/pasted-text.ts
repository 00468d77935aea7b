import { handedBytes } from './handed-files.ts';
import type { HandedFile } from './import-session.ts';
import { webAddressIn } from './web-address.ts';

/** What pasted text is, as far as Cairn can use it: a web address needs the network and is told apart. */
export type Pasted =
  { kind: 'nothing' } | { kind: 'address'; address: string } | { kind: 'file'; file: HandedFile };

/** What a QR code said, kept as the text that it is. */
export const codeText = (text: string): HandedFile =>
  handedBytes('qr-code.txt', new TextEncoder().encode(text));

export function pastedText(text: string): Pasted {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  const found = webAddressIn(trimmed);
  // The address of an offer is the offer: the reader takes it apart, and nobody is asked for it here.
  const isOffer = /[?&]credential_offer(_uri)?=/.test(trimmed);
  if (found !== null && !isOffer) return { kind: 'address', address: found.address };
  const name = /^[[{]/.test(trimmed) ? 'pasted.json' : trimmed.startsWith('<') ? 'pasted.svg' : 'pasted.txt';
  return { kind: 'file', file: handedBytes(name, new TextEncoder().encode(trimmed)) };
}
