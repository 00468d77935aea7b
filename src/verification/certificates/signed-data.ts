import type { X509Certificate } from '@peculiar/x509';
import { derTags, membersOf, oidOf, readDerValue, type DerValue } from './der.ts';
import { digestName } from './digest.ts';

/** CMS SignedData (RFC 5652 section 5) with one signer. */
export type SignedData = {
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
  /** DER of each certificate that came along. */
  certificates: readonly Uint8Array<ArrayBuffer>[];
  /** Whether the signer is named by this certificate's issuer and serial number. */
  isSigner(certificate: X509Certificate): boolean;
  /** Whether the content is signed with this key (SubjectPublicKeyInfo). */
  isSignedBy(spki: ArrayBuffer): Promise<boolean>;
};

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  rsa: '1.2.840.113549.1.1.1',
} as const;

/** The hash that an algorithm of PKCS #1 v1.5 or ECDSA names with itself (RFC 4055, RFC 5758). */
const signatures: Readonly<Record<string, { name: 'RSASSA-PKCS1-v1_5' | 'ECDSA'; hash: string }>> = {
  '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
};

/** Takes a ContentInfo apart; `null` where it is no SignedData with one signer and signed attributes. */
export function readSignedData(der: Uint8Array<ArrayBuffer>): SignedData | null {
  const info = membersOf(readDerValue(der) ?? undefined, derTags.sequence);
  if (oidOf(info?.[0]) !== oids.signedData) return null;
  const parts = membersOf(membersOf(info?.[1], derTags.context0)?.[0], derTags.sequence);
  const encapsulated = membersOf(parts?.[2], derTags.sequence);
  const content = membersOf(encapsulated?.[1], derTags.context0)?.[0];
  const signers = membersOf(parts?.at(-1), derTags.set);
  const [signer] = signers ?? [];
  if (parts === null || content?.tag !== derTags.octetString || signers?.length !== 1) return null;
  const certificates = parts.find(({ tag }, index) => index > 2 && tag === derTags.context0);
  const read = readSigner(signer, oidOf(encapsulated?.[0]), content.content);
  if (read === null) return null;
  return {
    contentType: oidOf(encapsulated?.[0]),
    content: content.content,
    certificates: (membersOf(certificates, derTags.context0) ?? []).map(({ bytes }) => bytes),
    ...read,
  };
}

/** SignerInfo (section 5.3). The signature is over the attributes, which hold the hash of the content. */
function readSigner(
  signer: DerValue | undefined,
  contentType: string,
  content: Uint8Array<ArrayBuffer>,
): Pick<SignedData, 'isSigner' | 'isSignedBy'> | null {
  const [, sid, digest, attributes, algorithm, signature] = membersOf(signer, derTags.sequence) ?? [];
  const name = membersOf(sid, derTags.sequence);
  const hash = digestName(oidOf(membersOf(digest, derTags.sequence)?.[0]));
  const signedAttributes = membersOf(attributes, derTags.context0);
  if (!name || hash === undefined || !attributes || !signedAttributes || !signature) return null;
  const attribute = (oid: string): DerValue | undefined => {
    const found = signedAttributes
      .map((one) => membersOf(one, derTags.sequence))
      .filter((members) => oidOf(members?.[0]) === oid);
    return found.length === 1 ? membersOf(found[0]?.[1], derTags.set)?.[0] : undefined;
  };
  const given = oidOf(membersOf(algorithm, derTags.sequence)?.[0]);
  const recipe = given === oids.rsa ? { name: 'RSASSA-PKCS1-v1_5' as const, hash } : signatures[given];
  return {
    isSigner: ({ issuerName, serialNumber }) =>
      sameBytes(name[0]?.bytes, new Uint8Array(issuerName.toArrayBuffer())) &&
      hexOf(name[1]?.content).replace(/^(00)+/, '') === serialNumber.toLowerCase().replace(/^(00)+/, ''),
    async isSignedBy(spki) {
      if (recipe === undefined || oidOf(attribute(oids.contentType)) !== contentType) return false;
      const digestOfContent = new Uint8Array(await crypto.subtle.digest(hash, content));
      if (!sameBytes(attribute(oids.messageDigest)?.content, digestOfContent)) return false;
      // Section 5.4: what is signed is the attributes as the SET that they are, not under their implicit tag.
      const data = attributes.bytes.slice();
      data[0] = derTags.set;
      return verify(recipe, spki, signature.content, data).catch(() => false);
    },
  };
}

async function verify(
  { name, hash }: { name: 'RSASSA-PKCS1-v1_5' | 'ECDSA'; hash: string },
  spki: ArrayBuffer,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (name === 'RSASSA-PKCS1-v1_5') {
    const key = await crypto.subtle.importKey('spki', spki, { name, hash }, false, ['verify']);
    return crypto.subtle.verify({ name }, key, signature, data);
  }
  for (const [namedCurve, size] of [
    ['P-256', 32],
    ['P-384', 48],
  ] as const) {
    const key = await crypto.subtle
      .importKey('spki', spki, { name, namedCurve }, false, ['verify'])
      .catch(() => null);
    const raw = key === null ? null : rawSignature(signature, size);
    if (key !== null && raw !== null) return crypto.subtle.verify({ name, hash }, key, raw, data);
  }
  return false;
}

/** WebCrypto takes the two numbers of an ECDSA signature side by side, CMS writes them in DER (RFC 3279 section 2.2.3). */
function rawSignature(der: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> | null {
  const numbers = membersOf(readDerValue(der) ?? undefined, derTags.sequence);
  if (numbers?.length !== 2) return null;
  const raw = new Uint8Array(2 * size);
  for (const [index, { content }] of numbers.entries()) {
    const number = content[0] === 0 ? content.subarray(1) : content;
    if (number.length > size) return null;
    raw.set(number, (index + 1) * size - number.length);
  }
  return raw;
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && other.every((byte, index) => byte === one[index]);
}

const hexOf = (bytes: Uint8Array = new Uint8Array()): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
