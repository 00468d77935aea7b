import { Fragment, type ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import {
  comparePathways,
  type Comparison,
  type Standing,
} from '#src/domain/pathway/compare/compare-pathways.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { StoneKey } from '#src/ui/stone.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';

const order: readonly Comparison['where'][] = ['both', 'first', 'second', 'undecided', 'neither'];
const cell = 'py-2.5 pe-4 align-top max-sm:block max-sm:p-0 max-sm:pt-1';

type Sides = {
  first: PathwayView;
  second: PathwayView;
  /** What the two are called in the head of a column. */
  names: readonly [string, string];
};

/** Every credential of the wallet in both plans, what carries over first; on phones in labelled lines. */
export function CompareCredentials({ first, second, names }: Sides): ReactNode {
  const { t } = useText();
  const compared = comparePathways(first, second);
  return (
    <section aria-labelledby="compared" className="mt-10">
      <h2 id="compared">{t('plan.compare.credentials')}</h2>
      {compared.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">{t('plan.compare.empty')}</p>
      ) : (
        <table className="mt-2.5 w-full table-fixed text-sm max-sm:block">
          <caption className="sr-only">{t('plan.compare.caption')}</caption>
          <thead className="text-xs text-ink-2 max-sm:sr-only">
            <tr className="border-b border-ink [&>th]:pe-4 [&>th]:pb-1.5 [&>th]:align-bottom [&>th]:font-normal">
              <th scope="col">{t('pathway.notUsed.credential')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {order.map((where) => {
            const rows = compared.filter((row) => row.where === where);
            return (
              rows.length > 0 && (
                <tbody key={where} className="max-sm:block">
                  <tr className="border-b border-line max-sm:block">
                    <th scope="rowgroup" colSpan={3} className="pt-5 pb-1.5 text-base max-sm:block">
                      {t(`plan.compare.where.${where}`, { first: names[0], second: names[1] })}{' '}
                      <span className="font-normal text-ink-2">{rows.length}</span>
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <Row key={row.id} row={row} first={first} second={second} names={names} />
                  ))}
                </tbody>
              )
            );
          })}
        </table>
      )}
    </section>
  );
}

function Row({ row, first, second, names }: Sides & { row: Comparison }): ReactNode {
  const { language } = useText();
  const title = pickLanguage(row.title, [language]);
  const attributed = [row.first, row.second].every((side) => side.counts || side.code !== 'check-failed');
  return (
    <tr className="border-b border-line max-sm:block max-sm:py-3">
      <th
        scope="row"
        className={`${cell} text-base leading-snug break-words ${attributed ? 'font-serif font-medium' : 'font-normal'}`}
        {...(title.lang ? { lang: title.lang } : {})}
      >
        {title.text}
      </th>
      <td className={cell}>
        <span className="text-ink-2 sm:hidden">{names[0]}: </span>
        <Side standing={row.first} view={first} id={row.id} />
      </td>
      <td className={cell}>
        <span className="text-ink-2 sm:hidden">{names[1]}: </span>
        <Side standing={row.second} view={second} id={row.id} />
      </td>
    </tr>
  );
}

function Side({ standing, view, id }: { standing: Standing; view: PathwayView; id: string }): ReactNode {
  const text = useText();
  const { t, credits } = text;
  if (standing.counts) {
    const { tier, countedHundredths, offeredHundredths, groupName } = standing;
    const values = {
      counted: credits(countedHundredths),
      offered: credits(offeredHundredths),
      unit: unitName(t, view.unit),
    };
    return (
      <>
        <StoneKey state={tier} />{' '}
        <b>{t(countedHundredths === offeredHundredths ? 'stack.amount' : 'stack.amountPart', values)}</b>{' '}
        {t(`stack.tier.${tier}`)}
        {view.groups.length > 1 && <Fragment>. {groupName}</Fragment>}
      </>
    );
  }
  const left = view.notUsed.find((item) => item.id === id);
  return (
    <span className="text-ink-2">
      {standing.code === null || !left
        ? t('plan.compare.countsNothing')
        : t(`allocation.reason.${standing.code}`, sentenceValues(text, left.data))}
    </span>
  );
}
