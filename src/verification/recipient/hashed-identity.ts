/**
 * Whether a value hashes to an identity hash as Open Badges writes them: `sha256$` or `md5$` and hex, of the
 * identity with the salt behind it (Open Badges 2.0 IdentityHash; 3.0 IdentityObject). `null` for another hash.
 */
export async function hashesTo(value: string, salt: string, identityHash: string): Promise<boolean | null> {
  const match = /^(sha256|md5)\$([0-9a-f]+)$/i.exec(identityHash.trim());
  if (match === null) return null;
  const [, algorithm = '', expected = ''] = match;
  const data = new TextEncoder().encode(value + salt);
  const hash = /^md5$/i.test(algorithm)
    ? (await import('@noble/hashes/legacy.js')).md5(data)
    : new Uint8Array(await crypto.subtle.digest('SHA-256', data));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === expected.toLowerCase();
}
