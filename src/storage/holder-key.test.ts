import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { compactVerify, importJWK, type JWK } from 'jose';
import { expect, test } from 'vitest';
import { openWalletStore } from './open-wallet-store.ts';

test('one key a device, which signs and goes with everything else', async () => {
  const indexedDB = new IDBFactory();
  const store = openWalletStore({ indexedDB });
  const [first, second] = await Promise.all([store.holderKey(), store.holderKey()]);
  expect(second.publicJwk).toEqual(first.publicJwk);
  expect(Object.keys(first.publicJwk)).toEqual(['kty', 'crv', 'x', 'y']);

  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const input = `${encode('{"alg":"ES256"}')}.${encode('a')}`;
  const signature = Buffer.from(await second.sign(new TextEncoder().encode(input))).toString('base64url');
  const key = await importJWK(first.publicJwk as JWK, 'ES256');
  await expect(compactVerify(`${input}.${signature}`, key)).resolves.toBeTruthy();

  await store.deleteEverything();
  expect((await store.holderKey()).publicJwk).not.toEqual(first.publicJwk);
});
