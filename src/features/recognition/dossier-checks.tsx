import type { ReactNode } from 'react';
import { answeredOn } from '#src/domain/verification/check.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';

/** What the checks on the learner's device found, as far as the text they read holds. */
export function DossierChecks({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, date, dateTime } = useText();
  const words = useCheckWords('applicant');
  // Whether it is made out to whoever holds this wallet is for them; the paper tells the name.
  const checks = relyOn(entry.report).checks.filter(({ kind }) => kind !== 'recipient');
  return (
    <div className="min-w-0">
      <h3 className="break-after-avoid">{t('dossier.checks')}</h3>
      <p className="text-sm text-ink-2">
        {t('dossier.checks.when', { when: dateTime(entry.report.checkedAt) })}
      </p>
      <ul className="mt-1 border-t border-ink text-sm">
        {checks.map((check, index) => (
          <li
            key={index}
            className="grid grid-cols-[22px_minmax(0,1fr)] gap-x-3 border-b border-line py-2 break-inside-avoid"
          >
            <OutcomeMark
              tone={check.status === 'not-applicable' ? 'nothing' : check.status}
              className="size-5"
            />
            <p className="break-words">
              <b>{t(`check.kind.${check.kind}`)}</b>: {t(`check.status.${check.status}`)}. {words(check)}
              {check.data?.[answeredOn] !== undefined &&
                ` ${t('check.asOf', { date: date(String(check.data[answeredOn])) })}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
