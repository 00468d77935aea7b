import type { HolderKey } from '#src/domain/issuance/issuance.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { Connection } from './connection.ts';

/** The only key in `holderKeys`. */
const onlyKey = 'es256';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * The key by which this device proves to issuers that it is the one asking. It is made at its first use and
 * never leaves the device, so no backup holds it.
 */
export async function holderKeyOf(connection: Connection): Promise<HolderKey> {
  const kept = await connection.read(['holderKeys'], (transaction) =>
    transaction.objectStore('holderKeys').get(onlyKey),
  );
  const { privateKey, publicKey } = kept ?? (await makeKey(connection));
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  if (!kty || !crv || !x || !y) throw new WalletError('database-unavailable');
  const publicJwk: JsonObject = { kty, crv, x, y };
  return {
    publicJwk,
    sign: async (bytes) =>
      new Uint8Array(
        await crypto.subtle.sign(
          { name: 'ECDSA', hash: 'SHA-256' },
          privateKey,
          bytes as Uint8Array<ArrayBuffer>,
        ),
      ),
  };
}

async function makeKey(connection: Connection): Promise<CryptoKeyPair> {
  // The private key cannot be exported; a public one always can (Web Cryptography section 17).
  const made = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  return connection.write(['holderKeys'], async (transaction) => {
    const store = transaction.objectStore('holderKeys');
    // Another tab may have been quicker.
    const other = await store.get(onlyKey);
    if (other) return other;
    await store.put(made, onlyKey);
    return made;
  });
}
