import type { ReactNode } from 'react';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { TextButton } from '#src/ui/button.tsx';
import { OutcomeMark, outcomeColour, type OutcomeTone } from '#src/ui/outcome.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import type { CredentialRow, RowOrder } from './credential-rows.ts';

const columns = ['person', 'title', 'awarding', 'credits', 'level', 'checks'] as const;
const cell = 'py-2.5 pe-4 align-top max-sm:grid max-sm:grid-cols-[7.5rem_1fr] max-sm:p-0 max-sm:py-0.5';

/** Where a column of the table sorts downwards. */
const falls: ReadonlySet<RowOrder> = new Set(['credits', 'level', 'checks']);

/** One line for each credential. On phones every cell stands on a labelled line of its own. */
export function CredentialsTable(props: {
  rows: readonly CredentialRow[];
  order: RowOrder;
  /** `original.index` of the credential that is shown in full below. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <table className="mt-4 w-full text-sm max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-ink text-start">
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={
                column === props.order ? (falls.has(column) ? 'descending' : 'ascending') : undefined
              }
              className="py-2 pe-4 text-start font-normal text-ink-2 aria-[sort]:font-semibold aria-[sort]:text-ink"
            >
              {t(`employer.all.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {props.rows.map((row) => {
          const key = `${row.opened.original}.${row.opened.index}`;
          return (
            <Row
              key={key}
              row={row}
              isChosen={key === props.chosen}
              onChoose={() => {
                props.onChoose(key === props.chosen ? null : key);
              }}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function Row(props: { row: CredentialRow; isChosen: boolean; onChoose: () => void }): ReactNode {
  const text = useText();
  const { t, credits, language } = text;
  const { row } = props;
  // In another unit it is the record as it is; see the credential for what that may come to.
  const amounts = creditWords(row.opened.credential.credits, text);
  const notStated = <span className="text-ink-3">{t('employer.all.notStated')}</span>;
  const title = shownTitle(row.opened.credential, language);
  const attribution = attributionOf(row.opened.report, false);
  const isAttributed = attribution !== 'failed' && title.stated;
  const words = titleWords({ t }, title);
  return (
    <tr className="break-inside-avoid border-b border-line max-sm:block max-sm:py-3">
      <Cell column="person">
        {row.holder ?? row.learner ?? notStated}
        {row.holder !== null && (
          <span className="block text-xs text-ink-2">
            {row.learner === null
              ? t('employer.all.bySender')
              : row.learner === row.holder
                ? t('employer.all.sameName')
                : t('employer.all.otherName', { name: row.learner })}
          </span>
        )}
      </Cell>
      <th scope="row" className={`${cell} text-start font-normal`}>
        <span className="text-ink-2 sm:hidden">{t('employer.all.column.title')}</span>
        <TextButton
          aria-expanded={props.isChosen}
          className="min-h-6 break-words print:no-underline"
          onClick={props.onChoose}
        >
          <IssuerText lang={words.lang} attributed={isAttributed}>
            {words.text}
          </IssuerText>
        </TextButton>
      </th>
      <Cell column="awarding">
        {row.awarding === '' ? notStated : <span className="break-words">{row.awarding}</span>}
        {attribution !== 'signed' && row.awarding !== '' && (
          <span className="block text-xs text-ink-2">
            {t(
              attribution === 'signed-nameless'
                ? 'employer.skills.by.signed-nameless'
                : 'employer.all.claimed',
            )}
          </span>
        )}
      </Cell>
      <Cell column="credits">
        {row.hundredths === null ? (amounts[0] ?? notStated) : credits(row.hundredths)}
      </Cell>
      <Cell column="level">{row.eqf === null ? notStated : `EQF ${row.eqf}`}</Cell>
      <Cell column="checks">
        <Checks row={row} />
      </Cell>
    </tr>
  );
}

function Cell(props: { column: (typeof columns)[number]; children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <td className={cell}>
      <span className="text-ink-2 sm:hidden">{t(`employer.all.column.${props.column}`)}</span>
      <span className="min-w-0 break-words">{props.children}</span>
    </td>
  );
}

function Checks({ row }: { row: CredentialRow }): ReactNode {
  const { t } = useText();
  const { passed, failed, ended, unknown } = row.counts;
  const lines: readonly (readonly [OutcomeTone, string])[] = [
    ...(failed > 0 ? [['failed', t('employer.all.failed', { count: failed })] as const] : []),
    ...(ended > 0 ? [['ended', t('employer.all.ended', { count: ended })] as const] : []),
    ...(unknown > 0 ? [['unknown', t('employer.all.unknown', { count: unknown })] as const] : []),
    ...(passed > 0 ? [['passed', t('employer.all.passed', { count: passed })] as const] : []),
  ];
  if (lines.length === 0)
    return (
      <span className="flex gap-2">
        <OutcomeMark tone="nothing" className="size-[18px]" />
        {t('employer.checks.cell.not-signed')}
      </span>
    );
  return lines.map(([tone, words]) => (
    <span key={tone} className={`flex gap-2 ${outcomeColour[tone]}`}>
      <OutcomeMark tone={tone} className="size-[18px]" />
      {words}
    </span>
  ));
}
