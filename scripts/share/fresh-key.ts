import type { HolderKey } from '../../src/domain/issuance/issuance.ts';

/** A key for this one run: it cannot be exported, and is gone when the command ends. */
export async function freshKey(): Promise<HolderKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { kty = '', crv = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    publicJwk: { kty, crv, x, y },
    sign: async (bytes) => {
      const input = Uint8Array.from(bytes);
      return new Uint8Array(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, input),
      );
    },
  };
}
