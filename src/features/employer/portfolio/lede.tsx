import type { ReactNode } from 'react';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';

/** The page in a few sentences: what is shared, what it adds up to, and whose names are only claims. */
export function Lede(props: {
  /** Empty where the holder gave none. */
  name: string;
  summary: PortfolioSummary;
  /** Originals that cannot be read here. */
  unreadable: number;
  className: string;
}): ReactNode {
  const { t, list, credits, number } = useText();
  const { summary, unreadable } = props;
  const { passed, failed, hosted, unsigned, ownRecords, extracts, hours, addedUp } = summary;
  // Where some are not added up, the sentence must not claim that all of the signed ones are.
  const plain = failed === 0 && hosted === 0 && addedUp === passed;
  const issued = passed + hosted;
  const claimed = summary.unproven - summary.nameless;
  const words = (n: number) => t('employer.number', { n });
  const counted = (count: number) => ({ words: words(count), count });
  const what = [
    passed > 0 &&
      (failed > 0
        ? t('employer.lede.passed', { ...counted(passed), made: summary.allChecksMade ? 'yes' : 'no' })
        : t('employer.lede.signed', counted(passed))),
    failed > 0 &&
      (passed > 0
        ? t('employer.lede.failed', counted(failed))
        : t('employer.lede.onlyFailed', counted(failed))),
    hosted > 0 && t('employer.lede.hosted', counted(hosted)),
    unsigned > 0 && t('employer.lede.unsigned', counted(unsigned)),
    unreadable > 0 && t('employer.lede.unreadable', counted(unreadable)),
    ownRecords > 0 && t('employer.lede.own', counted(ownRecords)),
    extracts > 0 && t('employer.lede.extracts', counted(extracts)),
  ].filter((part) => part !== false);
  return (
    <p className={props.className}>
      {t('employer.lede.shares', {
        name: props.name || t('employer.holder'),
        what: what.length > 0 ? list(what) : t('employer.lede.nothing'),
      })}{' '}
      {hours && (
        <Sentence
          id="employer.lede.sum"
          values={{
            which: plain ? 'signed' : 'some',
            count: addedUp,
            words: words(addedUp),
            credits: credits(summary.statedHundredths),
            low: number(hours.low),
            high: number(hours.high),
            level: summary.eqf ?? 'none',
            proven: summary.unproven === 0 ? 'yes' : 'no',
          }}
          components={[<b key="sum" />]}
        />
      )}
      {claimed > 0 &&
        ` ${t('employer.lede.claim', {
          ...counted(claimed),
          total: issued,
          failed: failed > 0 ? 'yes' : 'no',
          which: claimed === issued && failed === 0 ? 'all' : 'some',
        })}`}
      {summary.nameless > 0 && ` ${t('employer.lede.nameless', counted(summary.nameless))}`}
    </p>
  );
}
