import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';

/**
 * THROW-AWAY KEYS. Everyone can read them here, so a signature made with them proves nothing about anyone.
 * They exist so that the samples can be signed again and come out the same, byte for byte. Never use them
 * for anything else, and never put a real key into this folder.
 */
const secretFor = (name: string): Uint8Array => sha256(utf8ToBytes(`throw-away sample key: ${name}`));

/** The key of one fictional issuer: the same name always gives the same key. */
export type SampleKey = { kind: 'Ed25519' | 'P-256'; secret: Uint8Array; did: string; keyId: string };

/** A multicodec prefix says which kind of key follows (did:key, section "Signature Method Creation Algorithm"). */
const prefixes = { Ed25519: Uint8Array.of(0xed, 0x01), 'P-256': Uint8Array.of(0x80, 0x24) };

export function sampleKey(name: string, kind: SampleKey['kind'] = 'Ed25519'): SampleKey {
  const secret = secretFor(name);
  const publicKey = kind === 'Ed25519' ? ed25519.getPublicKey(secret) : p256.getPublicKey(secret, true);
  const multikey = `z${base58.encode(concatBytes(prefixes[kind], publicKey))}`;
  const did = `did:key:${multikey}`;
  return { kind, secret, did, keyId: `${did}#${multikey}` };
}

/** THROW-AWAY: an RSA key for the sample seal, PKCS #8, base64. */
export const sealKey = [
  'MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC5qJr0Kiptaw9DeqY2EEY3wEdP02lMZpEzmw0UcEwJT8l1dvYy',
  'Bj6hJZZcFQkhsDCoYyiSl7yLGKASEIArK5Dvzw0pOjmJSHBMRw+k3DdYB8AtByZ8tCZB84hTyQdIs818FUj/M9Akxi63Ow1Zuil3',
  'pMDq95Y0JXMMCP5JpHYQ8AP+X9i3Z5yGeHmK6XvLWb9V5BC1RWhSTbwwJXjdpM7f16eqxivK/gEK6buD5v8ZtE7/0V43grsQCFHs',
  'yjj5WJrO6weEdYZkkEStI0FzNA28oYXPSHqUTWHX2koHLm81GY/NSGC7y3Q9WY7fUsJZQp0+jsG1E5Z5BzYaQo1IgVKrAgMBAAEC',
  'ggEABaQaK1I87T7WPSfn/Z14Tk+dPTW+XLVPw/0tMQe4udoaj8mXNYuiGDCRT/zwKzlnlVdD0ZdeilOrjSdcZQz/4+heSN67Sop7',
  'Ya532/M4cWYXJ9xsFyU8hr8AaRI8rBZeOHAUU4S8gOKbUjumoXYJC5SWq3epbJ0fe2x3ECYn9c7NHgpm6OZa4vMuFjvDN3/YzlZK',
  'j00/+sBBZ0WNMYKCHJUay3aIDQ1/1lnKKhvlk+an+IBeDJOJpvIdwZVX7yROnDAhbMTQSxlG4fsx9tWxGYZlvopSwscvp4DE6IIx',
  '/dLa1g76Qosv9L8T1lmn90dGvUT0QYtdByVa/jOQcIXJgQKBgQD1i1EczSpwJ8YpJWueHKUqy91PpjRLPyHNTWj+Ws/7eb4Avsbv',
  'd6KmJ+tUmXGFDE5UTxciVUL/2KAoKjmBKfDGfQbKrLXc1XsYX14yXs26f5cMa0XHOyAnlhqJb2oaQOy3rYl0JQVqdKoNGfDe+5ci',
  '8ePq9j2I7Q51lCBoXm3G6wKBgQDBkHllGxevw2cpMStdrcNTVbt0xXxSxUR6IrbUpFAUQCwow7K+feQvJvk6REOVdA33KiYYPsfS',
  'nvrhpDQUJi3hTQogmRDWKfFo39td9gsfobntBKkmGzm4NbZxaiygB/5OTwvJ5WVJiH6ucDG0nu5EcqQT2dKt+jGcGF+IAcMzQQKB',
  'gQDEP+FIf8JXebKr2Di3WnW4StBLhK9vJLpDeIdeI/7vI1J1DgW6B4h7/JPePfW5PSitwbjfu/2cturqrzTew0Kpoev3uSpxoj6M',
  'MEz9PUB4utljF6nhnqQIf7Qd/Gp1KUcJVy3xIlW9zBjN99nInpUhXOupM73i3nUcDJQKVs6umQKBgBGMvdTy7eTbvKC5eosV1B3c',
  'KhDeTvVaOWkxeI4zD6emYdqYU759v5Ce4f3sboxAZ3u/cJDGMGviSjDnKGmjRImm6IIoHqSsTN0LXuJYCo4lpavdvlBcK5GOHSqP',
  'S9h+oQoMlK8Lg3F1VLcQKRGNT2EZW9MI7tcjVhgnBZJZRo+BAoGBAMVlfj7IKF232FJVx+fkoxKcE9YH5aZBpY3/kIjcB9359TNB',
  'Na2Egz4+Z8QxsRAMduL9ALbDSX4HxBznwX8MqcvVEpdtuuez/eYwII81HspgDE6E6P7oZEHNu1XXXzfuIegTKFlkU8mQft053ReK',
  'll/CUucXXeIgVXfsinqPO2iO',
].join('');

/**
 * THROW-AWAY: the certificate to it, signed by itself, DER, base64. Valid from 2025 to 2029 in the name of
 * "Serviço de Credenciais de Exemplo (Sample)", which does not exist.
 */
export const sealCertificate = [
  'MIIDcDCCAligAwIBAgIEICYBATANBgkqhkiG9w0BAQsFADBpMQswCQYDVQQGEwJQVDE0MDIGA1UECgwrU2VydmnDp28gZGUgQ3Jl',
  'ZGVuY2lhaXMgZGUgRXhlbXBsbyAoU2FtcGxlKTEkMCIGA1UEAxMbVGhyb3ctYXdheSBzZWFsIGZvciBzYW1wbGVzMB4XDTI1MDEw',
  'MTAwMDAwMFoXDTMwMDEwMTAwMDAwMFowaTELMAkGA1UEBhMCUFQxNDAyBgNVBAoMK1NlcnZpw6dvIGRlIENyZWRlbmNpYWlzIGRl',
  'IEV4ZW1wbG8gKFNhbXBsZSkxJDAiBgNVBAMTG1Rocm93LWF3YXkgc2VhbCBmb3Igc2FtcGxlczCCASIwDQYJKoZIhvcNAQEBBQAD',
  'ggEPADCCAQoCggEBALmomvQqKm1rD0N6pjYQRjfAR0/TaUxmkTObDRRwTAlPyXV29jIGPqElllwVCSGwMKhjKJKXvIsYoBIQgCsr',
  'kO/PDSk6OYlIcExHD6TcN1gHwC0HJny0JkHziFPJB0izzXwVSP8z0CTGLrc7DVm6KXekwOr3ljQlcwwI/kmkdhDwA/5f2LdnnIZ4',
  'eYrpe8tZv1XkELVFaFJNvDAleN2kzt/Xp6rGK8r+AQrpu4Pm/xm0Tv/RXjeCuxAIUezKOPlYms7rB4R1hmSQRK0jQXM0Dbyhhc9I',
  'epRNYdfaSgcubzUZj81IYLvLdD1Zjt9SwllCnT6OwbUTlnkHNhpCjUiBUqsCAwEAAaMgMB4wDAYDVR0TAQH/BAIwADAOBgNVHQ8B',
  'Af8EBAMCBsAwDQYJKoZIhvcNAQELBQADggEBAEE3wIJbAjQU/k0rLIy/7NH0qH2XP68fXaN8IStvgEqnnmT5rjbzMSsNdTH7K6hX',
  'm9nLEQRfg/pfDmdDufNhqRgBf3y8xe75TGroDvMrcuZyY96r1IVjFUbwSMgcWh6Xjp4UIV61h0o2/ZZP/UYV7cHorHtti3n7ABrz',
  'IWjR+c4DeHR1kuG9BZzARFDYI0ruCqq0oKHyAcsH667Xb9wAyzcn3way0POqdYA89lE8uP3Dl2ENh0CptcfxaaCPie6QUxoOKzpD',
  'yvvdLahHxzk2jyoW8NOWGXjeo38JS1/Weo6xNRaLZ94Qblz6ITa2YQ04s5Xh+SHiD7mth9JIcmiyYJo=',
].join('');

/**
 * THROW-AWAY: the certificate to the key of `sample-gyakorlat`, signed by itself, DER, base64. Valid from 2025 to
 * 2029 in the name of "Mintaváros Gyakorlati Iskola (Sample)", which does not exist.
 */
export const schoolCertificate = [
  'MIICKzCCAdGgAwIBAgIEICYBAjAKBggqhkjOPQQDAjBpMSkwJwYDVQQDEyBUaHJvdy1hd2F5IHNpZ25hdHVyZSBmb3Igc2FtcGxlczEv',
  'MC0GA1UECgwmTWludGF2w6Fyb3MgR3lha29ybGF0aSBJc2tvbGEgKFNhbXBsZSkxCzAJBgNVBAYTAkhVMB4XDTI1MDEwMTAwMDAwMFoX',
  'DTMwMDEwMTAwMDAwMFowaTEpMCcGA1UEAxMgVGhyb3ctYXdheSBzaWduYXR1cmUgZm9yIHNhbXBsZXMxLzAtBgNVBAoMJk1pbnRhdsOh',
  'cm9zIEd5YWtvcmxhdGkgSXNrb2xhIChTYW1wbGUpMQswCQYDVQQGEwJIVTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEJ9qaeJNs2A',
  'T/FN0eHMmMp4nFyAZ83YG4G/1Vg3ckfGK8EwrttIrJt6d4EDHBRFXrTHT6mn74FXvR4YTFjX4p2jZzBlMAwGA1UdEwEB/wQCMAAwDgYD',
  'VR0PAQH/BAQDAgeAMEUGA1UdEQQ+MDyCGHNhbXBsZS1neWFrb3JsYXQuZXhhbXBsZYYgaHR0cHM6Ly9zYW1wbGUtZ3lha29ybGF0LmV4',
  'YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIgBlvbio/H/bya6morAqr0vFjIS77/vSJId8Vl2EIBtLACIQCvdGL1jfcVZKKWWdDTOQsqEzQC',
  'qeQWN2INm+v5Rfmm4A==',
].join('');
