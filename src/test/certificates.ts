import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { base64url } from 'jose';
import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';

export const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** A throw-away authority or holder. */
export type TestHolder = { keys: CryptoKeyPair; certificate: x509.X509Certificate };

type Wishes = {
  notBefore?: string;
  notAfter?: string;
  usages?: x509.KeyUsageFlags;
  isAuthority?: boolean;
  purposes?: string[];
};

/** A certificate by `by`, or by itself where nobody is given. */
export async function certify(name: string, by: TestHolder | null, wishes: Wishes = {}): Promise<TestHolder> {
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  const { KeyUsageFlags: flags } = x509;
  const isAuthority = wishes.isAuthority ?? by === null;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '0a01',
    subject: name,
    issuer: by?.certificate.subject ?? name,
    notBefore: new Date(wishes.notBefore ?? '2024-01-01T00:00:00Z'),
    notAfter: new Date(wishes.notAfter ?? '2030-01-01T00:00:00Z'),
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    signingAlgorithm: rsa,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority),
      new x509.KeyUsagesExtension(
        wishes.usages ?? (isAuthority ? flags.keyCertSign : flags.digitalSignature),
      ),
      ...(wishes.purposes ? [new x509.ExtendedKeyUsageExtension(wishes.purposes, true)] : []),
    ],
  });
  return { keys, certificate };
}

export const derOf = ({ certificate }: TestHolder): string => certificate.toString('base64');

export type SealOptions = {
  sigT?: string;
  issuer?: JsonObject;
  unprotected?: (signature: string) => Promise<JsonObject>;
};

/** A document sealed by the first of `chain`, with all of its certificates. */
export async function sealBy(chain: readonly TestHolder[], options: SealOptions = {}): Promise<Secured> {
  const [signer] = chain;
  if (signer === undefined) throw new Error('nobody to sign');
  const header: JsonObject = {
    alg: 'RS256',
    x5c: chain.map(derOf),
    sigT: options.sigT ?? '2026-03-01T10:00:00Z',
    crit: ['sigT'],
  };
  const protectedHeader = base64url.encode(JSON.stringify(header));
  const payload = base64url.encode(
    JSON.stringify({
      type: ['VerifiableCredential'],
      issuer: { id: 'urn:sample:issuer', ...(options.issuer ?? { legalName: { en: 'Sample College' } }) },
      validFrom: '2026-01-01T00:00:00Z',
    }),
  );
  const input = new TextEncoder().encode(`${protectedHeader}.${payload}`);
  const bytes = await crypto.subtle.sign(rsa.name, signer.keys.privateKey, input);
  const signature = base64url.encode(new Uint8Array(bytes));
  const unprotected = (await options.unprotected?.(signature)) ?? {};
  const signatures = [{ protectedHeader, header, signature, unprotected }];
  return { kind: 'jades', payload, payloadIsUnencoded: false, signatures, document: {} };
}

/** One service of a trusted list, as ETSI TS 119 612 writes it. */
export const trustedService = (
  holder: TestHolder,
  wishes: { type?: string; status?: string; since?: string; uses?: string; history?: string } = {},
): string => `<TSPService><ServiceInformation>
  <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/${wishes.type ?? 'CA/QC'}</ServiceTypeIdentifier>
  <ServiceName><Name xml:lang="de">Musterstelle</Name><Name xml:lang="en">Sample CA</Name></ServiceName>
  <ServiceDigitalIdentity><DigitalId><X509Certificate>
    ${derOf(holder)}
  </X509Certificate></DigitalId></ServiceDigitalIdentity>
  <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/${wishes.status ?? 'granted'}</ServiceStatus>
  <StatusStartingTime>${wishes.since ?? '2024-02-01T00:00:00Z'}</StatusStartingTime>
  <ServiceInformationExtensions><Extension Critical="true"><AdditionalServiceInformation>
    <URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/${wishes.uses ?? 'ForeSeals'}</URI>
  </AdditionalServiceInformation></Extension></ServiceInformationExtensions>
</ServiceInformation>${wishes.history ?? ''}</TSPService>`;

/** A trusted list with these services. */
export const trustedList = (services: string, nextUpdate = '2026-12-31T00:00:00Z'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#"><SchemeInformation>
<SchemeOperatorName><Name xml:lang="en">Sample Authority</Name></SchemeOperatorName>
<SchemeTerritory>XX</SchemeTerritory><ListIssueDateTime>2026-02-01T00:00:00Z</ListIssueDateTime>
<NextUpdate><dateTime>${nextUpdate}</dateTime></NextUpdate></SchemeInformation>
<TrustServiceProviderList><TrustServiceProvider>
<TSPInformation><TSPName><Name xml:lang="en">Sample Trust</Name></TSPName></TSPInformation>
<TSPServices>${services}</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>`;
