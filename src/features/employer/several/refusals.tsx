import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import type { Refusal } from '#src/features/employer/open/sent.ts';

/** Which files could not be opened, and for each why and what to do. */
export function Refusals({ refusals }: { refusals: readonly Refusal[] }): ReactNode {
  const { t, values } = useText();
  if (refusals.length === 0) return null;
  return (
    <section className="break-inside-avoid">
      <h2 className="text-lg">{t('employer.refused.title', { count: refusals.length })}</h2>
      <p className="mt-1 text-sm text-ink-2">{t('employer.refused.advice')}</p>
      <ul className="mt-2 max-w-[70ch] border-t border-ink">
        {refusals.map(({ fileName, problem }, index) => (
          <li key={index} className="grid grid-cols-[22px_1fr] gap-x-2 border-b border-line py-2.5 text-sm">
            <OutcomeMark tone="unknown" className="mt-0.5 size-[18px]" />
            <div className="min-w-0">
              <p className="font-semibold break-all">{fileName}</p>
              <p>
                {t(`problem.${problem.code}.title`, values(problem.data))}{' '}
                {t(`problem.${problem.code}.text`, values(problem.data))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
