import { base58 } from '@scure/base';
import { p256, p384 } from '@noble/curves/nist.js';
import { expect, test, vi } from 'vitest';
import { decodeMultikey } from './multikey.ts';

const data = new TextEncoder().encode('sample');

test.each([
  ['ES256', 'P-256', p256, [0x80, 0x24], 'SHA-256'],
  ['ES384', 'P-384', p384, [0x81, 0x24], 'SHA-384'],
] as const)(
  '%s with a compressed point, as a Multikey writes it',
  async (algorithm, namedCurve, curve, prefix, hash) => {
    const { verifySignature } = await import('./public-key.ts');
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']);
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const compressed = curve.Point.fromBytes(point).toBytes(true);
    const key = decodeMultikey(`z${base58.encode(new Uint8Array([...prefix, ...compressed]))}`);
    const signature = new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash }, pair.privateKey, data),
    );
    if (!key.ok) throw new Error('not read');
    expect(await verifySignature(key.value, algorithm, signature, data)).toEqual({ ok: true, value: true });
    expect(await verifySignature(key.value, algorithm, signature, new Uint8Array([1]))).toEqual({
      ok: true,
      value: false,
    });
  },
);

test('Ed25519 is checked in script where WebCrypto lacks it', async () => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, data));
  const lacking = vi
    .spyOn(crypto.subtle, 'importKey')
    .mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
  vi.resetModules();
  try {
    const { verifySignature } = await import('./public-key.ts');
    const key = { type: 'Ed25519', material: { form: 'raw', bytes } } as const;
    expect(await verifySignature(key, 'EdDSA', signature, data)).toEqual({ ok: true, value: true });
    expect(await verifySignature(key, 'EdDSA', signature, new Uint8Array([1]))).toEqual({
      ok: true,
      value: false,
    });
  } finally {
    lacking.mockRestore();
    vi.resetModules();
  }
});
