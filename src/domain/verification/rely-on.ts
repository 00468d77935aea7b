import type { Check, CheckCode, CheckKind, CheckStatus, VerificationReport } from './check.ts';

/**
 * The report as it is shown and counted: what a check found in the document's own text is an answer
 * only as far as that text holds. Where a signature failed, an end date or a list may be what was
 * changed or removed; where a hosted badge has not been confirmed, its copy is only a claim. Such
 * answers become `unknown`. So does the question who signed where only a key answers it: a key that
 * is its own identifier shows that one holder signed, and not that a name is theirs. So does whether a
 * credential is the learner's where it names another: names change, and people keep things for others. What else failed stays
 * failed. The standing rests on the report itself.
 */
export function relyOn(report: VerificationReport): VerificationReport {
  const signatures = report.checks.filter((check) => check.kind === 'signature');
  if (signatures.some((check) => check.status === 'failed')) {
    return { ...report, checks: report.checks.map((check) => withoutText(withoutOwner(check))) };
  }
  const hosted = signatures.find((check) => unconfirmed.includes(check.code));
  if (!hosted) return { ...report, checks: report.checks.map((check) => withoutName(withoutOwner(check))) };
  const place = hosted.data?.['place'] ?? '';
  return { ...report, checks: report.checks.map((check) => withoutHost(withoutOwner(check), place)) };
}

const unconfirmed: readonly CheckCode[] = ['hosted-not-asked', 'hosted-unreachable'];

const readFromText: readonly CheckKind[] = [
  'issuer-identity',
  'status',
  'validity',
  'recipient',
  'structure',
  'issuer-trust',
];

const answeredFromText: readonly CheckStatus[] = ['passed', 'not-applicable'];

/** Whose key it is has no other ground than the text: its other reasons speak of a text that holds. */
const isOpenIdentity = ({ kind, status }: Check): boolean =>
  kind === 'issuer-identity' && status === 'unknown';

function withoutText(check: Check): Check {
  const rests = readFromText.includes(check.kind) && answeredFromText.includes(check.status);
  return rests || isOpenIdentity(check) ? { ...check, status: 'unknown', code: 'text-not-reliable' } : check;
}

// Open Badges 2.0, HostedBadge: nothing is signed; what the badge's own address serves is the badge.
function withoutHost(check: Check, place: string | number): Check {
  const rests = (check.kind === 'validity' || check.kind === 'structure') && check.status === 'passed';
  if (!rests && !isOpenIdentity(check)) return check;
  return place === ''
    ? { ...check, status: 'unknown', code: 'hosted-nowhere' }
    : { ...check, status: 'unknown', code: 'hosted-not-confirmed', data: { ...check.data, place } };
}

/** The check passes for a key or a certificate, and a reader asks about the name beside it. */
export const leavesNameOpen = (check: Check): boolean =>
  check.code === 'key-is-the-identifier' ||
  check.code === 'certificate-anchored-name-open' ||
  namesNobody(check);

/** The issuer is its key and gives no name: whoever made that key signed, and anyone can make one. */
export const namesNobody = ({ code }: Check): boolean => code === 'issuer-is-its-key';

function withoutName(check: Check): Check {
  return leavesNameOpen(check) ? { ...check, status: 'unknown' } : check;
}

function withoutOwner(check: Check): Check {
  return check.code === 'recipient-differs' ? { ...check, status: 'unknown' } : check;
}
