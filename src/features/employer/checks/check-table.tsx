import type { ReactNode } from 'react';
import {
  matrixColumns,
  matrixRow,
  matrixSorts,
  type MatrixCell,
} from '#src/domain/portfolio/check-matrix.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { partyName, shownTitle } from '#src/domain/credential/shown-names.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import type { OpenedOriginal } from '#src/queries/portfolio-queries.ts';
import { OutcomeMark, outcomeColour, type OutcomeTone } from '#src/ui/outcome.tsx';
import { IssuerText } from '#src/ui/voices.tsx';

const toneOf = (value: MatrixCell | 'checking' | 'not-shown'): OutcomeTone =>
  value === 'checking' || value === 'not-shown' ? 'unknown' : (matrixSorts[value] ?? 'nothing');

const head = 'py-2 pe-3 text-sm font-normal text-ink-2';
const row = 'border-b border-line max-sm:block max-sm:py-3';
const cell = 'py-2.5 pe-3 align-middle max-sm:block max-sm:p-0';

function Cell({ column, value }: { column: (typeof matrixColumns)[number]; value: MatrixCell | 'checking' }) {
  const { t } = useText();
  const tone = toneOf(value);
  return (
    <td className={`${cell} max-sm:grid max-sm:grid-cols-[8.5rem_1fr] max-sm:items-center max-sm:py-0.5`}>
      <span className="text-sm text-ink-2 sm:hidden">{t(`employer.checks.short.${column}`)}</span>
      <span
        className={`grid grid-cols-[22px_1fr] items-center gap-x-2 text-sm ${tone === 'nothing' ? 'text-ink-2' : outcomeColour[tone]}`}
      >
        {value === 'checking' ? <span /> : <OutcomeMark tone={tone} className="size-[18px]" />}
        <b
          className={`lg:whitespace-nowrap ${value === 'checking' || tone === 'nothing' ? 'font-normal text-ink-2' : ''}`}
        >
          {t(`employer.checks.cell.${value}`)}
        </b>
      </span>
    </td>
  );
}

function CredentialRow(props: { credential: OpenedCredential; checking: boolean }): ReactNode {
  const { t, language } = useText();
  const { credential, report } = props.credential;
  const attribution = attributionOf(report, false);
  const attributed = attribution !== 'failed';
  const title = shownTitle(credential, language);
  const titled = titleWords({ t }, title);
  const issuer = partyName((credential.awardingBody ?? credential.issuer).value, language);
  const cells = matrixRow(report);
  return (
    <tr className={row}>
      <th scope="row" className={`${cell} font-normal`}>
        <IssuerText
          lang={titled.lang}
          attributed={attributed && title.stated}
          className="block leading-snug break-words"
        >
          {titled.text}
        </IssuerText>
        <span
          lang={issuer.lang ?? undefined}
          title={issuer.whole}
          className={`block text-sm text-ink-2 ${issuer.named ? 'break-words' : 'break-all'}`}
        >
          {attribution === 'signed' ? issuer.text : t('employer.names', { issuer: issuer.text })}
        </span>
      </th>
      {matrixColumns.map((column) => (
        <Cell key={column} column={column} value={props.checking ? 'checking' : cells[column]} />
      ))}
    </tr>
  );
}

function OriginalRow({ opened }: { opened: OpenedOriginal }): ReactNode {
  const { t } = useText();
  const words = opened.problem ? 'not-shown' : 'checking';
  return (
    <tr className={row}>
      <th scope="row" className={`${cell} font-normal break-all`}>
        {opened.original.fileName}
      </th>
      <td
        colSpan={matrixColumns.length}
        className={`${cell} text-sm ${opened.problem ? 'text-open' : 'text-ink-2'}`}
      >
        {t(`employer.checks.cell.${words}`)}
      </td>
    </tr>
  );
}

/** Four questions for each credential. On phones every answer stands on a labelled line of its own. */
export function CheckTable({ originals }: { originals: readonly OpenedOriginal[] }): ReactNode {
  const { t } = useText();
  return (
    <table className="mt-3 w-full max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-ink">
          <th scope="col" className={head}>
            {t('employer.checks.column.credential')}
          </th>
          {matrixColumns.map((column) => (
            <th key={column} scope="col" className={head}>
              {t(`employer.checks.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {originals.map((opened) =>
          opened.credentials.length === 0 ? (
            <OriginalRow key={opened.position} opened={opened} />
          ) : (
            opened.credentials.map((credential) => (
              <CredentialRow
                key={`${opened.position}.${credential.index}`}
                credential={credential}
                checking={opened.checking}
              />
            ))
          ),
        )}
      </tbody>
    </table>
  );
}
