import type { ReactNode } from 'react';
import type { Check } from '#src/domain/verification/check.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { expertFacts } from './expert-facts.ts';
import { useText } from '#src/i18n/text.tsx';

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <dl className="mt-1 grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-3 gap-y-0.5">
      {rows.map(([name, value]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-2">{name}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which of several answers to one question it is, in the order of the proofs. */
function place(checks: readonly Check[], check: Check): string {
  const ofKind = checks.filter(({ kind }) => kind === check.kind);
  return ofKind.length > 1 ? ` · ${ofKind.indexOf(check) + 1}/${ofKind.length}` : '';
}

/**
 * What a person with other tools wants: codes, proof, key and certificate as each check recorded them,
 * and what the document is. Codes and field names are not translated.
 */
export function ExpertDetails({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const { credential, report } = entry;
  const document: (readonly [string, string | null])[] = [
    [t('credential.expert.format'), [credential.format, credential.profile].filter(Boolean).join(' · ')],
    [t('credential.expert.packaging'), credential.packaging],
    [t('credential.expert.documentId'), credential.documentId],
    [t('credential.expert.codes'), (credential.codes ?? []).map(({ value }) => value).join(', ')],
    [t('credential.expert.types'), credential.types.join(', ')],
    [t('credential.expert.issuer'), credential.issuer.value.id],
    [t('credential.expert.learner'), credential.learner?.value.id ?? null],
    [t('credential.expert.content'), entry.contentSha256],
    [t('credential.expert.file'), entry.fileSha256],
  ];
  const relied = relyOn(report).checks;
  const stated = document.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return (
    <details className="mt-3 text-xs leading-normal print:hidden">
      <summary className="text-sm">{t('credential.expert')}</summary>
      {relied.map((check, index) => (
        <div key={index} className="border-b border-line py-2">
          <p className="break-all">
            <b>{check.kind}</b> · {check.status} · {check.code}
            {place(relied, check)}
          </p>
          {check.data && (
            <Rows
              rows={expertFacts(check.data).map(
                ({ key, name, value }) => [name ? t(name) : key, value] as const,
              )}
            />
          )}
        </div>
      ))}
      <div className="py-2">
        <Rows rows={stated} />
      </div>
    </details>
  );
}
