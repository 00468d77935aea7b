import { base64url } from 'jose';
import type { JsonObject } from '#src/domain/json.ts';

/** Where the samples' lists lie. */
export const listUrl = 'https://issuer.example/status/1';

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * An `encodedList` as Bitstring Status List 1.0 section 3.3 writes one.
 *
 * @param values - by position: which entries are not 0, and what they are
 * @param size - bits of one entry
 */
export async function encodeList(
  values: Readonly<Record<number, number>>,
  { entries = 131_072, size = 1 }: { entries?: number; size?: number } = {},
): Promise<string> {
  const bits = new Uint8Array(Math.ceil((entries * size) / 8));
  for (const [index, value] of Object.entries(values)) {
    for (let bit = 0; bit < size; bit++) {
      if (((value >> (size - 1 - bit)) & 1) === 0) continue;
      const at = Number(index) * size + bit;
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
    }
  }
  return `u${base64url.encode(await gzip(bits))}`;
}

/** Positions 3 and 4096 are set in the sample list. */
export const setEntries = { 3: 1, 4096: 1 };

/** A status list credential, unsigned. */
export async function sampleStatusList(
  issuer: string,
  members: JsonObject = {},
  subject: JsonObject = {},
): Promise<JsonObject> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: listUrl,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${listUrl}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await encodeList(setEntries),
      ...subject,
    },
    ...members,
  };
}

/** An entry of a credential; position 3 of the sample list. */
export const sampleEntry = (members: JsonObject = {}): JsonObject => ({
  id: `${listUrl}#3`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '3',
  statusListCredential: listUrl,
  ...members,
});
