import type { ReactNode } from 'react';
import type { Check } from '#src/domain/verification/check.ts';
import { lastAnswer, lastAnsweredOn } from '#src/domain/verification/remember-answers.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark, outcomeColour, type OutcomeTone } from '#src/ui/outcome.tsx';
import type { CheckLine, LineOutcome } from './check-lines.ts';
import { settlingOf } from './settling.ts';

const tones: Record<LineOutcome, OutcomeTone> = {
  passed: 'passed',
  failed: 'failed',
  ended: 'ended',
  unknown: 'unknown',
  'not-asked': 'nothing',
  open: 'nothing',
  'not-applicable': 'nothing',
};

function LastAnswer({ data }: { data: Check['data'] }): ReactNode {
  const { t, date } = useText();
  const day = data?.[lastAnsweredOn];
  if (day === undefined) return null;
  const answer = data?.[lastAnswer];
  const known = answer === 'passed' || answer === 'failed' ? answer : 'given';
  return ` ${t(`credential.checks.lastAnswer.${known}`, { date: date(String(day)) })}`;
}

/** One question: what was asked, how it came out, why, and what would settle it. */
export function CheckItem({
  line,
  online,
  headingLevel = 3,
}: {
  line: CheckLine;
  online: boolean;
  /** Where the line stands in the outline of its page. */
  headingLevel?: 3 | 5;
}): ReactNode {
  const Heading = `h${headingLevel}` as const;
  const { t } = useText();
  const words = useCheckWords();
  const tone = tones[line.outcome];
  return (
    <li className="grid grid-cols-[22px_minmax(0,1fr)] gap-x-3.5 border-b border-line py-2.5 text-sm leading-[1.42]">
      <OutcomeMark tone={tone} className="mt-0.5 size-[22px]" />
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Heading className="text-base leading-[1.3] font-semibold">{t(`check.kind.${line.kind}`)}</Heading>
          <span
            className={`whitespace-nowrap ${outcomeColour[tone]} ${tone === 'nothing' ? 'text-ink-2' : 'font-semibold'}`}
          >
            {t(`credential.checks.outcome.${line.outcome}`)}
          </span>
        </div>
        {line.checks.map((check, index) => {
          const settling = line.outcome === 'not-asked' ? null : settlingOf(check, online);
          return (
            <p key={index} className="break-words text-ink-2">
              {line.checks.length > 1 && (
                <OutcomeMark
                  tone={check.status === 'not-applicable' ? 'nothing' : check.status}
                  className="me-1 inline size-4 align-[-0.2em]"
                />
              )}
              {words(check)}
              <LastAnswer data={check.data} />
              {settling && ` ${t(`credential.settle.${settling}`)}`}
            </p>
          );
        })}
      </div>
    </li>
  );
}
