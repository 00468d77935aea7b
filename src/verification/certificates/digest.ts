/** SHA-1 and older are not accepted: what others can be made to fit proves nothing. */
const names: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** WebCrypto's name of the hash with this object identifier (RFC 5754 section 2). */
export const digestName = (oid: string): string | undefined => names[oid];
