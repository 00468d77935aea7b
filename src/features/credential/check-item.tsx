import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { answeredOn, unreached, type Check } from '#src/domain/verification/check.ts';
import type { CheckLine, LineOutcome } from '#src/domain/verification/check-lines.ts';
import { meaningOf } from '#src/domain/verification/check-meaning.ts';
import { unreachedReasons } from '#src/domain/verification/document-source.ts';
import { lastAnswer, lastAnsweredOn } from '#src/domain/verification/remember-answers.ts';
import { settlingOf, type Settling } from '#src/domain/verification/settling.ts';
import { useCheckWords } from '#src/i18n/check-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { OutcomeMark, outcomeColour, type OutcomeTone } from '#src/ui/outcome.tsx';

const tones: Record<LineOutcome, OutcomeTone> = {
  passed: 'passed',
  failed: 'failed',
  ended: 'ended',
  unknown: 'unknown',
  'not-asked': 'nothing',
  open: 'nothing',
  'not-applicable': 'nothing',
};

/** Where the holder of a wallet can settle it at once. */
const settlingPlaces: Partial<Record<Settling, string>> = {
  'say-who': `${paths.more}#you`,
  'say-other-name': `${paths.more}#you`,
  'add-list': `${paths.more}#lists`,
};

/** On what day the answer rests, why there was none, and what was answered before. */
function useWhen(): (data: Check['data']) => string {
  const { t, date } = useText();
  return (data = {}) => {
    const parts: string[] = [];
    const reason = unreachedReasons.find((known) => known === data[unreached]);
    if (reason)
      parts.push(
        t(`check.unreached.${reason}`, {
          place: data['unreachedPlace'] ?? '',
          status: data['httpStatus'] ?? 0,
        }),
      );
    const answered = data[answeredOn];
    if (answered !== undefined) parts.push(t('check.asOf', { date: date(String(answered)) }));
    const day = data[lastAnsweredOn];
    if (day !== undefined) {
      const answer = data[lastAnswer];
      const known = answer === 'passed' || answer === 'failed' ? answer : 'given';
      parts.push(t(`credential.checks.lastAnswer.${known}`, { date: date(String(day)) }));
    }
    return parts.join(' ');
  };
}

/** One question: what was asked, how it came out, why, what that means, and what would settle it. */
export function CheckItem({
  line,
  online,
  telling,
  isHolder = false,
  headingLevel = 3,
}: {
  line: CheckLine;
  online: boolean;
  /** The checks beside which their meaning is told. */
  telling: ReadonlySet<Check>;
  /** Whether it stands in the wallet of the person it is shown to. */
  isHolder?: boolean;
  /** Where the line stands in the outline of its page. */
  headingLevel?: 3 | 5;
}): ReactNode {
  const Heading = `h${headingLevel}` as const;
  const { t } = useText();
  const tone = tones[line.outcome];
  const answers = line.checks.map((check, index) => (
    <Answer
      key={index}
      check={check}
      online={online}
      isHolder={isHolder}
      asked={line.outcome !== 'not-asked'}
      tellsMeaning={telling.has(check)}
      isOneOfSeveral={line.checks.length > 1}
    />
  ));
  return (
    <li className="grid grid-cols-[22px_minmax(0,1fr)] gap-x-3.5 border-b border-line py-2.5 text-sm leading-[1.42]">
      <OutcomeMark tone={tone} className="mt-0.5 size-[22px]" />
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Heading className="text-base leading-[1.3] font-semibold">{t(`check.kind.${line.kind}`)}</Heading>
          <span
            className={`whitespace-nowrap ${outcomeColour[tone]} ${tone === 'nothing' ? 'text-ink-2' : 'font-semibold'}`}
          >
            {t(
              line.checks.some(({ code }) => code === 'recipient-differs')
                ? 'credential.checks.outcome.another'
                : `credential.checks.outcome.${line.outcome}`,
            )}
          </span>
        </div>
        {answers.length > 1 ? <ol className="space-y-1.5">{answers}</ol> : answers}
      </div>
    </li>
  );
}

function Answer(props: {
  check: Check;
  online: boolean;
  isHolder: boolean;
  asked: boolean;
  tellsMeaning: boolean;
  isOneOfSeveral: boolean;
}): ReactNode {
  const { t } = useText();
  const words = useCheckWords();
  const when = useWhen()(props.check.data);
  const { check, isOneOfSeveral } = props;
  const known = settlingOf(check, props.online);
  // What nobody asked is not open; whether it is theirs, the holder can settle all the same.
  const settling = props.asked || (known === 'say-who' && props.isHolder) ? known : null;
  const settlingPlace = settling && props.isHolder ? settlingPlaces[settling] : undefined;
  const said = (
    <>
      <p className="break-words text-ink-2">
        {isOneOfSeveral && (
          <OutcomeMark
            tone={check.status === 'not-applicable' ? 'nothing' : check.status}
            className="me-1 inline size-4 align-[-0.2em]"
          />
        )}
        {isOneOfSeveral && <span className="sr-only">{t(`check.status.${check.status}`)}: </span>}
        <b className="text-ink">{t(`check.title.${check.code}`)}.</b> {words(check)}
        {when !== '' && ` ${when}`}
      </p>
      {(props.tellsMeaning || settling) && (
        <p className="break-words">
          {props.tellsMeaning && t(`check.meaning.${meaningOf(check)}`)}
          {settling && ' '}
          {settling &&
            (settlingPlace ? (
              <Link to={settlingPlace} className="inline-block min-h-6">
                {t(`check.settle.${settling}`)}
              </Link>
            ) : (
              t(`check.settle.${settling}`)
            ))}
        </p>
      )}
    </>
  );
  return isOneOfSeveral ? <li>{said}</li> : said;
}
