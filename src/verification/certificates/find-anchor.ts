import type { IssuerList, ListedService } from '#src/domain/verification/issuer-list.ts';
import { readCertificate } from '#src/verification/jose/certificate.ts';
import type { CertificateChain } from './certificate-chain.ts';
import { certifies, isInForce } from './certificate-chain.ts';

/**
 * Where a chain meets a list. `granted` is for a service that the list shows as granted at the time asked
 * about; `withdrawn` for one that it shows otherwise; `before` where the list was due for renewal before
 * that time, so that it cannot know.
 */
export type Anchor = {
  standing: 'granted' | 'withdrawn' | 'before';
  list: IssuerList;
  authority: string;
  uses: readonly string[];
};

/** Seals, or signatures of a person; an authority for websites vouches for no document. */
export const documentUses: readonly string[] = ['ForeSeals', 'ForeSignatures'];

/** Statuses under which a service issues qualified certificates (ETSI TS 119 612 section 5.5.4; the older ones before 2016). */
const grantedStatuses = ['granted', 'accredited', 'undersupervision', 'supervisionincessation'];

/**
 * The service of a trusted list that stands at or above the upper end of a chain. Of several the best:
 * one granted at that time comes before one that is not.
 *
 * @param purpose - `CA/QC` for a signer's certificate, `TSA/QTST` for a time-stamping authority's
 */
export async function findAnchor(
  chain: CertificateChain,
  lists: readonly IssuerList[],
  purpose: 'CA/QC' | 'TSA/QTST',
  at: Date,
): Promise<Anchor | null> {
  // A chain with a certificate that was not in force then ends below it.
  if (!chain.path.every(({ facts }) => isInForce(facts, at))) return null;
  const found: Anchor[] = [];
  for (const list of lists) {
    for (const service of list.services) {
      if (service.type !== purpose || !servesDocuments(service) || !(await isAbove(service, chain))) continue;
      const standing = standingOf(service, list, at);
      found.push({ standing, list, authority: service.name, uses: service.uses });
    }
  }
  const best = (['granted', 'before', 'withdrawn'] as const).map((standing) =>
    found.find((anchor) => anchor.standing === standing),
  );
  return best.find((anchor) => anchor !== undefined) ?? null;
}

const servesDocuments = ({ type, uses }: ListedService): boolean =>
  type !== 'CA/QC' || uses.length === 0 || uses.some((use) => documentUses.includes(use));

async function isAbove(service: ListedService, { path }: CertificateChain): Promise<boolean> {
  const last = path.at(-1);
  for (const { der, subject, fingerprint } of service.certificates) {
    if (path.some(({ facts }) => hexOf(facts.fingerprint) === fingerprint)) return true;
    if (last?.x509.issuer !== subject) continue;
    const authority = await readCertificate(der);
    if (authority.ok && (await certifies(authority.value, last))) return true;
  }
  return false;
}

function standingOf({ history }: ListedService, { nextUpdate }: IssuerList, at: Date): Anchor['standing'] {
  const then = history.find(({ since }) => Date.parse(since) <= at.getTime());
  if (then === undefined || !grantedStatuses.includes(then.status)) return 'withdrawn';
  return nextUpdate !== null && at.getTime() > Date.parse(nextUpdate) ? 'before' : 'granted';
}

/** base64url to hex, the way lists of issuers write fingerprints. */
export function hexOf(base64Url: string): string {
  const binary = atob(base64Url.replaceAll('-', '+').replaceAll('_', '/'));
  return Array.from(binary, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
