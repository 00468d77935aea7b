import type { ReactNode } from 'react';
import type { VerificationReport } from '#src/domain/verification/check.ts';
import { relyOn } from '#src/domain/verification/rely-on.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';

/** Every check of a report in its own sentence, as far as the text can be relied on. */
export function CheckList({ report }: { report: VerificationReport }): ReactNode {
  const { t } = useText();
  const words = useCheckWords();
  return (
    <ul className="mt-1 space-y-2">
      {relyOn(report).checks.map((check, index) => (
        <li key={index} className="grid grid-cols-[20px_1fr] gap-x-2">
          <OutcomeMark
            tone={
              check.code === 'expired'
                ? 'ended'
                : check.status === 'not-applicable'
                  ? 'nothing'
                  : check.status
            }
            className="mt-0.5 size-[18px]"
          />
          <div className="min-w-0">
            <b>{t(`check.kind.${check.kind}`)}</b>: {t(`check.status.${check.status}`)}
            <p className="break-words text-ink-2">{words(check)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
