import type { Check } from '#src/domain/verification/check.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import { plainName } from '#src/domain/verification/same-name.ts';
import type { CheckData } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import type { CertifiedSigner } from '#src/verification/signature-outcome.ts';
import { namesAlong } from './certificate-chain.ts';
import type { Anchor } from './find-anchor.ts';
import { findAnchor, hexOf } from './find-anchor.ts';
import type { StatedIssuer } from './issuer-in-certificate.ts';
import { issuerInCertificate } from './issuer-in-certificate.ts';

/** What a seal's certificate says about who signed, and who on the person's lists vouches for it. */
type CertificateJudgement = { identity: Check; trust: Check | null };

/**
 * Judges a certificate at the time of signing: a seal outlives its certificate. That time is the signer's own
 * statement, unless an authority of a trusted list stamped it. Whether the certificate was withdrawn is not asked.
 *
 * Identity passes only where the certificate is of the issuer that the document names, and stands under an
 * authority of a trusted list that was granted then, or is itself on a list under that name.
 */
export async function judgeCertificate(
  signer: CertifiedSigner,
  stated: StatedIssuer,
  issuerPlace: string,
  lists: readonly IssuerList[],
): Promise<CertificateJudgement> {
  const { facts, chain } = signer;
  const { moment, time, stampedBy } = await signingTime(signer, lists);
  const data = {
    subject: facts.subject,
    authority: facts.issuer,
    beginsOn: facts.notBefore.toISOString(),
    endsOn: facts.notAfter.toISOString(),
    signedOn: moment?.toISOString() ?? '',
    time,
    stampedBy,
    chain: namesAlong(chain),
  };
  const identity = (status: Check['status'], code: Check['code'], more: CheckData = {}): Check =>
    answer('issuer-identity', status, code, { ...data, ...more });
  if (moment !== null && (moment < facts.notBefore || moment > facts.notAfter))
    return { identity: identity('failed', 'certificate-outside-validity'), trust: null };
  if (!facts.maySign) return { identity: identity('failed', 'certificate-not-for-signing'), trust: null };

  const anchor = moment === null || !chain.isWhole ? null : await findAnchor(chain, lists, 'CA/QC', moment);
  const listing = findListing(signer, lists);
  const match = issuerInCertificate(facts, stated);
  const trust = trustIn(anchor) ?? (listing === null ? null : trustInListing(listing));
  const where = anchor?.list ?? listing?.list;
  const of = { ...listFacts(where), authority: anchor?.authority ?? facts.issuer };
  const tells = stated.names.length > 0 || stated.identifiers.length > 0 || anchor !== null;
  if (match === null && tells && listing?.isNamed(stated) !== true) {
    const issuer = stated.names[0] ?? issuerPlace;
    return {
      identity: identity('unknown', 'certificate-names-other', { issuer: issuer.slice(0, 200) }),
      trust,
    };
  }
  if (listing !== null || anchor?.standing === 'granted')
    return {
      identity: identity(
        'passed',
        match === 'number' ? 'certificate-anchored-name-open' : 'certificate-anchored',
        of,
      ),
      trust,
    };
  if (!chain.isWhole) return { identity: identity('unknown', 'certificate-chain-broken'), trust };
  if (anchor?.standing === 'before')
    return { identity: identity('unknown', 'certificate-anchored-long-ago', of), trust };
  return { identity: identity('unknown', 'certificate-not-anchored'), trust };
}

/**
 * `listed`: stamped by a time-stamping authority of a trusted list; `stamped`: by one that nobody here
 * vouches for, so the signer's own word stands; `own`: only the signer's word; `none`: no word at all.
 */
async function signingTime(
  { signedAt, stamp }: CertifiedSigner,
  lists: readonly IssuerList[],
): Promise<{ moment: Date | null; time: 'listed' | 'stamped' | 'own' | 'none'; stampedBy: string }> {
  const stampedBy = stamp?.chain.path[0].facts.subject ?? '';
  if (stamp !== null) {
    const anchor = await findAnchor(stamp.chain, lists, 'TSA/QTST', stamp.time);
    if (anchor?.standing === 'granted') return { moment: stamp.time, time: 'listed', stampedBy };
  }
  if (signedAt === null) return { moment: null, time: 'none', stampedBy };
  return { moment: signedAt, time: stamp === null ? 'own' : 'stamped', stampedBy };
}

type Listing = { list: IssuerList; name: string; isNamed: (stated: StatedIssuer) => boolean };

/** The certificate itself on a list of issuers. */
function findListing({ facts }: CertifiedSigner, lists: readonly IssuerList[]): Listing | null {
  const fingerprint = hexOf(facts.fingerprint);
  for (const list of lists) {
    const listed = list.issuers.find(({ fingerprints }) => fingerprints.includes(fingerprint));
    if (listed === undefined) continue;
    const name = plainName(listed.name);
    return { list, name: listed.name, isNamed: ({ names }) => names.map(plainName).includes(name) };
  }
  return null;
}

/** Facts of a list for the sentence about it; dates are empty where the list has none. */
export function listFacts(list: IssuerList | undefined): CheckData {
  if (list === undefined) return {};
  return { list: list.name, listedOn: list.issuedOn ?? list.addedOn, renewalOn: list.nextUpdate ?? '' };
}

function trustIn(anchor: Anchor | null): Check | null {
  if (anchor === null) return null;
  const data = { ...listFacts(anchor.list), authority: anchor.authority, uses: anchor.uses.join(' ') };
  switch (anchor.standing) {
    case 'granted':
      return answer('issuer-trust', 'passed', 'on-trusted-list', data);
    case 'before':
      return answer('issuer-trust', 'unknown', 'on-trusted-list-long-ago', data);
    case 'withdrawn':
      return answer('issuer-trust', 'unknown', 'authority-not-granted', data);
  }
}

const trustInListing = ({ list, name }: Listing): Check =>
  answer('issuer-trust', 'passed', 'on-your-list', { ...listFacts(list), name });
