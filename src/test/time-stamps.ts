import { derOf, rsa, type TestHolder } from './certificates.ts';

const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => [...part]));

/** DER by hand (X.690), so that what reads it is not what wrote it. */
function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = bytes(...content);
  const { length } = body;
  const head =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return bytes([tag, ...head], body);
}

function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left % 128) + 128);
    return groups;
  });
  return der(0x06, new Uint8Array(arcs));
}

const sequence = (...members: readonly Uint8Array[]) => der(0x30, ...members);
const set = (...members: readonly Uint8Array[]) => der(0x31, ...members);
const integer = (...value: number[]) => der(0x02, new Uint8Array(value));
const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
const hash = async (data: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', data));

/** A time stamp token (RFC 3161) by `authority` over a text, as `sigTst` of JAdES holds it. */
export async function stamp(authority: TestHolder, text: string, time: string): Promise<string> {
  const imprint = await hash(new TextEncoder().encode(text));
  const info = sequence(
    integer(1),
    oid('1.2.3.4'),
    sequence(sha256, der(0x04, imprint)),
    integer(7),
    der(0x18, new TextEncoder().encode(time)),
  );
  const type = oid('1.2.840.113549.1.9.16.1.4');
  const attributes = [
    sequence(oid('1.2.840.113549.1.9.3'), set(type)),
    sequence(oid('1.2.840.113549.1.9.4'), set(der(0x04, await hash(info)))),
  ];
  const { certificate, keys } = authority;
  const signature = await crypto.subtle.sign(rsa.name, keys.privateKey, set(...attributes));
  const signer = sequence(
    integer(1),
    sequence(new Uint8Array(certificate.issuerName.toArrayBuffer()), integer(0x0a, 0x01)),
    sha256,
    der(0xa0, ...attributes),
    sequence(oid('1.2.840.113549.1.1.11')),
    der(0x04, new Uint8Array(signature)),
  );
  const signed = sequence(
    integer(3),
    set(sha256),
    sequence(type, der(0xa0, der(0x04, info))),
    der(0xa0, new Uint8Array(Buffer.from(derOf(authority), 'base64'))),
    set(signer),
  );
  const token = sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, signed));
  return Buffer.from(token).toString('base64');
}
