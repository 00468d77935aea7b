import type { ReadProblem, ReadProblemCode } from '#src/domain/credential/reading.ts';
import { isOffer } from '#src/domain/issuance/offer-text.ts';
import type { UnreadFile } from '#src/domain/wallet/incoming.ts';
import { webAddressIn, type WebAddress } from './web-address.ts';

/** What is no credential and leads to one. Nobody is contacted before the person, who sees the host, says so. */
export type Step = ({ kind: 'address' } & WebAddress) | { kind: 'offer'; offer: string };

/** Where a text leads that was pasted or scanned; null for one that is to be read as it is. */
export function stepInText(text: string): Step | null {
  // Asked first: the address of an offer is the offer, and opened as a page it would be used up for nothing.
  if (isOffer(text)) return { kind: 'offer', offer: text.trim() };
  const found = webAddressIn(text);
  return found === null ? null : { kind: 'address', ...found };
}

const addressesIn: ReadonlySet<ReadProblemCode> = new Set([
  'picture-holds-address',
  'file-holds-address',
  'address-unanswered',
]);

/** Where a file leads that was read and holds no credential; null where it leads nowhere. */
export function stepIn({ code, data }: ReadProblem): Step | null {
  const { offer, address } = data;
  if (typeof offer === 'string') return { kind: 'offer', offer };
  const found = addressesIn.has(code) ? webAddressIn(String(address)) : null;
  return found === null ? null : { kind: 'address', ...found };
}

const ways: ReadonlySet<ReadProblemCode> = new Set(['wallet-backup', 'issuer-list']);

/** Whether a file is no failure but a way to something: an offer, an address, a list or a backup. */
export const needsStep = ({ problem }: UnreadFile): boolean =>
  ways.has(problem.code) || stepIn(problem) !== null;
