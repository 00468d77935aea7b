import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, GroupView, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { paths } from '#src/paths.ts';
import { StoneKey } from '#src/ui/stone.tsx';
import { reasonOf } from '#src/features/pathway/item-reason.tsx';
import { shownTiers } from './shown-tiers.ts';
import { StoneMenuButton } from './stone-menu.tsx';

const padded = 'py-2 pe-4 align-top max-sm:p-0';
const cell = `${padded} max-sm:inline`;
const number = `${cell} text-end tabular-nums max-sm:text-start`;
const ownLine = `${padded} max-sm:block`;
/** A label that the table's head says on wide screens. */
const label = 'sm:hidden';

/** The stack as a table with the same data; on phones each row folds into labelled lines. */
export function StackTable({ view, show }: { view: PathwayView; show: Tier }): ReactNode {
  const { t, credits } = useText();
  const unit = unitName(t, view.unit);
  const groups = view.groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => shownTiers(show).includes(item.tier)),
  }));
  const items = groups.flatMap((group) => group.items);
  const sum = (amountOf: (item: CountedItem) => number) =>
    credits(items.reduce((total, item) => total + amountOf(item), 0));
  const { totals } = view;
  return (
    <table className="mt-2 w-full text-sm max-sm:block">
      <caption className="sr-only">{t('stack.table.caption')}</caption>
      <thead className="text-xs text-ink-3 max-sm:sr-only">
        <tr className="border-b border-ink [&>th]:pe-4 [&>th]:pb-2 [&>th]:align-bottom [&>th]:font-normal">
          <th scope="col">{t('stack.table.group')}</th>
          <th scope="col">{t('stack.table.title')}</th>
          <th scope="col" className="text-end">
            {t('stack.table.stated', { unit })}
          </th>
          <th scope="col" className="text-end">
            {t('stack.table.counted', { unit })}
          </th>
          <th scope="col">{t('stack.table.level')}</th>
          <th scope="col">{t('stack.table.state')}</th>
          <th scope="col">{t('stack.table.reason')}</th>
          <th scope="col">
            <span className="sr-only">{t('stack.table.change')}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id} className="max-sm:block">
          {group.items.map((item, index) => (
            <tr key={item.id} className="relative border-b border-line max-sm:block max-sm:py-3 max-sm:pe-11">
              {index === 0 && <GroupHead group={group} view={view} rows={rowsOf(group)} />}
              <ItemCells item={item} view={view} />
            </tr>
          ))}
          {openOf(group) > 0 && (
            <tr className="border-b border-line max-sm:block max-sm:py-3">
              {group.items.length === 0 && <GroupHead group={group} view={view} rows={1} />}
              <td colSpan={7} className={`${ownLine} text-ink-2`}>
                {t('stack.open', { credits: credits(openOf(group)), unit })}
              </td>
            </tr>
          )}
        </tbody>
      ))}
      <tfoot className="max-sm:block">
        <tr className="border-b border-line font-semibold max-sm:block max-sm:py-3">
          <th scope="row" colSpan={2} className="py-2 max-sm:block">
            {t('stack.table.total')}
          </th>
          <td className={number}>
            <span className={label}>{t('stack.table.stated.short')}: </span>
            {sum((item) => item.statedHundredths)}
            <span className={label}> · </span>
          </td>
          <td className={number}>
            <span className={label}>{t('stack.table.counted.short')}: </span>
            {sum((item) => item.countedHundredths)}
          </td>
          <td className="max-sm:hidden" />
          <td colSpan={3} className={`${ownLine} font-normal`}>
            {t('stack.table.sum', {
              recognised: credits(totals.recognised),
              earned: credits(totals.earned),
              planned: credits(totals.planned),
            })}
            {totals.open > 0 && `, ${t('stack.open', { credits: credits(totals.open), unit })}`}
          </td>
        </tr>
        {view.milestones.length > 0 && (
          <tr className="border-b border-line max-sm:block max-sm:py-3">
            <th scope="row" colSpan={2} className="py-2 font-semibold max-sm:block">
              {t('stack.table.sizes')}
            </th>
            <td colSpan={6} className={ownLine}>
              {view.milestones
                .map(({ hundredths, name }) =>
                  t('stack.table.size', { credits: credits(hundredths), unit, name }),
                )
                .join(', ')}
              . {t('stack.legend.milestone')}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}

const countedIn = (group: GroupView): number =>
  group.items.reduce((sum, item) => sum + item.countedHundredths, 0);

/** What the shown items leave open of a group. */
const openOf = (group: GroupView): number => group.drawnHundredths - countedIn(group);

const rowsOf = (group: GroupView): number => group.items.length + (openOf(group) > 0 ? 1 : 0);

function GroupHead(props: { group: GroupView; view: PathwayView; rows: number }): ReactNode {
  const { t, credits } = useText();
  const { group, rows } = props;
  const counted = countedIn(group);
  const gate = props.view.rules.find((rule) => rule.type === 'gate' && rule.groupId === group.id);
  const surplus = group.items.reduce((sum, item) => sum + item.surplusHundredths, 0);
  return (
    <th scope="rowgroup" rowSpan={rows} className="py-2 pe-4 align-top font-semibold max-sm:block max-sm:p-0">
      {group.name}
      <span className="block font-normal text-ink-2">
        {t('stack.group.counted', {
          counted: credits(counted),
          drawn: credits(group.drawnHundredths),
        })}
        {surplus > 0 && `, ${t('stack.surplus', { credits: credits(surplus) })}`}
        {gate && (
          <span className="block">
            {t(gate.outcome.state === 'met' ? 'stack.gate.open' : 'stack.gate.closed')}
          </span>
        )}
      </span>
    </th>
  );
}

function ItemCells({ item, view }: { item: CountedItem; view: PathwayView }): ReactNode {
  const text = useText();
  const { t, credits, language } = text;
  const title = pickLanguage(item.title, [language]);
  const dot = <span className={label}> · </span>;
  return (
    <Fragment>
      <td
        className={`py-2 pe-4 align-top max-sm:block max-sm:p-0 ${item.kind === 'credential' ? 'font-serif text-base leading-snug font-medium' : 'text-base leading-snug'}`}
        {...(title.lang ? { lang: title.lang } : {})}
      >
        {item.kind === 'credential' ? (
          <Link to={paths.credential(item.id)} className="no-underline hover:underline">
            {title.text}
          </Link>
        ) : (
          title.text
        )}
      </td>
      <td className={number}>
        <span className={label}>{t('stack.table.stated.short')}: </span>
        {credits(item.statedHundredths)}
        {dot}
      </td>
      <td className={number}>
        <span className={label}>{t('stack.table.counted.short')}: </span>
        {credits(item.countedHundredths)}
        {dot}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {item.eqf === null ? t('stack.level.none') : t('stack.eqf', { level: item.eqf })}
        {dot}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <StoneKey state={item.tier} level={item.eqf} />{' '}
        {t(item.assumed ? 'stack.tier.assumed' : `stack.tier.${item.tier}`)}
      </td>
      <td className={ownLine}>{reasonOf(text, item, view.unit)}</td>
      <td className="text-end align-top max-sm:absolute max-sm:end-0 max-sm:top-3 print:hidden">
        <StoneMenuButton item={item} />
      </td>
    </Fragment>
  );
}
