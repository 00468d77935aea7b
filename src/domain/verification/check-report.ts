import type { Credential } from '../credential/credential.ts';
import type { IsoDateTime } from '../time.ts';
import type { WalletEntry } from '../wallet/records.ts';
import type { Check, CheckKind, CheckStatus } from './check.ts';
import { relyOn } from './rely-on.ts';
import { standingOf, type Standing } from './standing.ts';

/** What the checks of some credentials found, to hand on. Its shape is told in docs/check-report.md. */
export type CheckReport = {
  format: 'cairn-check-report';
  /** Raised when a member is taken away or comes to mean something else; members may be added. */
  formatVersion: 1;
  /** Whose word this is. */
  statement: string;
  cairnVersion: string;
  madeAt: IsoDateTime;
  /** BCP 47 tag of `statement` and the sentences. */
  language: string;
  credentials: readonly ReportedCredential[];
};

type ReportedCredential = {
  /** As the issuer wrote it, by language. */
  title: Credential['title']['value'];
  issuer: { id: string | null; name: Credential['issuer']['value']['name'] };
  format: string;
  /** With the SHA-256 of the original, others can repeat the checks on the same bytes. */
  file: { name: string | null; sha256: string; index: number };
  contentSha256: string;
  checkedAt: IsoDateTime;
  /** See `VerificationReport`. */
  comparedAt?: IsoDateTime;
  askedNetwork: boolean;
  standing: Standing;
  checks: readonly ReportedCheck[];
};

type ReportedCheck = {
  kind: CheckKind;
  status: CheckStatus;
  code: Check['code'];
  sentence: string;
  data: NonNullable<Check['data']>;
};

/** An entry with the name of its file, where that is at hand. */
export type Reportable = { entry: WalletEntry; fileName: string | null };

/** @param sentence - the words for a check */
export function checkReportOf(
  reportables: readonly Reportable[],
  about: Pick<CheckReport, 'statement' | 'cairnVersion' | 'madeAt' | 'language'>,
  sentence: (check: Check) => string,
): CheckReport {
  const credentials = reportables.map(({ entry, fileName }): ReportedCredential => {
    const { credential, report } = entry;
    const issuer = credential.issuer.value;
    return {
      title: credential.title.value,
      issuer: { id: issuer.id, name: issuer.name },
      format: credential.format,
      file: { name: fileName, sha256: entry.fileSha256, index: entry.index },
      contentSha256: entry.contentSha256,
      checkedAt: report.checkedAt,
      ...(report.comparedAt === undefined ? {} : { comparedAt: report.comparedAt }),
      askedNetwork: report.online,
      standing: standingOf(report, credential.format === 'own-record'),
      checks: relyOn(report).checks.map((check) => ({
        kind: check.kind,
        status: check.status,
        code: check.code,
        sentence: sentence(check),
        data: check.data ?? {},
      })),
    };
  });
  return { format: 'cairn-check-report', formatVersion: 1, ...about, credentials };
}
