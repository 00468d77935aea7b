import type { ReactNode } from 'react';
import { summariseChecks, type CheckSummaryCode } from '#src/domain/verification/summary.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords } from '#src/i18n/amount.ts';
import type { MessageId } from '#src/i18n/message-id.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { IssuerFrame } from '#src/ui/voices.tsx';
import { DocumentText } from './document-text.tsx';
import { levelName, partyName, shownAwarding, shownTitle } from '#src/domain/credential/shown-names.ts';

/** What happened and what to do, for the fault that is told first. */
const faults: Partial<Record<CheckSummaryCode, { text: MessageId; advice: MessageId }>> = {
  'changed-after-signing': { text: 'credential.failed.changed', advice: 'credential.failed.changed.advice' },
  'differs-from-issuer': { text: 'credential.failed.differs', advice: 'credential.failed.differs.advice' },
  'signer-not-issuer': { text: 'credential.failed.signer', advice: 'credential.failed.signer.advice' },
  withdrawn: { text: 'credential.failed.withdrawn', advice: 'credential.failed.withdrawn.advice' },
  suspended: { text: 'credential.failed.suspended', advice: 'credential.failed.withdrawn.advice' },
  'presentation-changed': {
    text: 'credential.failed.presentation',
    advice: 'credential.failed.presentation.advice',
  },
  'not-begun': { text: 'credential.failed.notBegun', advice: 'credential.failed.notBegun.advice' },
  'dates-wrong': { text: 'credential.failed.structure', advice: 'credential.failed.changed.advice' },
  'unsigned-and-faulty': { text: 'credential.failed.unsigned', advice: 'credential.failed.changed.advice' },
  'structure-faulty': { text: 'credential.failed.structure', advice: 'credential.failed.changed.advice' },
};
const otherFault = {
  text: 'credential.failed.signature',
  advice: 'credential.failed.changed.advice',
} as const;

/**
 * A credential that failed a check: what it claims is named as a claim, in plain letters, and its own
 * text waits behind a disclosure because nothing in it can be laid at the issuer's door.
 */
export function FailedFace({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const { t, date, country, list, values, language } = text;
  const { credential, report } = entry;
  const titled = titleWords(text, shownTitle(credential, language));
  const issuer = partyName(credential.issuer.value, language).text || t('credential.issuer.unnamed');
  const { awarding, country: where } = shownAwarding(credential, language);
  const named = [awarding.text || issuer, ...(where ? [country(where)] : [])].join(', ');
  const summary = summariseChecks(credential, report);
  const fault = faults[summary.code] ?? otherFault;
  const claims = [
    ...creditWords(credential.credits, text),
    ...credential.levels.map((level) => levelName(level.value, language).text),
  ];
  return (
    <IssuerFrame proof="failed">
      <article>
        <p className="flex items-center gap-2 font-semibold text-bad">
          <OutcomeMark tone="failed" />
          {t('credential.failed.heading', {
            fault: t(`summary.${summary.code}.title`, values(summary.data)),
          })}
        </p>
        <h1 lang={titled.lang ?? undefined} className="mt-2 text-xl font-normal tracking-normal break-words">
          {titled.text}
        </h1>
        <p className="mt-1 break-words text-ink-2">
          {credential.awardedOn
            ? t('credential.failed.namesDated', { named, date: date(credential.awardedOn.value) })
            : t('credential.failed.names', { named })}
        </p>
        <p className="mt-4 max-w-[62ch] text-sm">{t(fault.text, { issuer })}</p>
        <p className="mt-1 max-w-[62ch] text-sm">
          <b>{t('credential.failed.whatToDo')}</b> {t(fault.advice, { issuer })}
        </p>
        <details className="mt-3">
          <summary className="text-sm">{t('credential.failed.show')}</summary>
          <DocumentText credential={credential} attributed={false} />
        </details>
        {claims.length > 0 && (
          <div className="mt-5 border-t border-line pt-4">
            <p className="text-xs text-ink-2">{t('credential.failed.claims')}</p>
            <p>{t('credential.failed.notCounted', { claims: list(claims) })}</p>
          </div>
        )}
      </article>
    </IssuerFrame>
  );
}
