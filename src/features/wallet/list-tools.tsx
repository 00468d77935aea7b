import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { SearchField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { setFilter, valuesOf, valueWords } from './filter-values.ts';
import { changeView } from './list-memory.ts';
import {
  facets,
  filterNames,
  sortOrders,
  type FilterName,
  type ListView,
  type SortOrder,
} from './list-view.ts';
import type { WalletLine } from './wallet-line.ts';

/** The list follows the search this long after the last key. */
const searchDelayMs = 150;

/** Search, filters and order of the list, with the filters in use below them. */
export function ListTools({
  view,
  lines,
  shown,
}: {
  view: ListView;
  lines: readonly WalletLine[];
  /** How many of them the list shows. */
  shown: number;
}): ReactNode {
  const { t } = useText();
  const label = t('wallet.filter.label', { name: t('wallet.sort'), value: t(`wallet.sort.${view.sort}`) });
  return (
    <div className="mt-8 print:hidden max-sm:mt-6">
      <div className="flex flex-wrap gap-2">
        <Search view={view} />
        <div className="flex gap-2 [scrollbar-width:none] max-lg:overflow-x-auto max-lg:-mx-4 max-lg:w-[calc(100%+2rem)] max-lg:px-4 max-lg:py-2 max-lg:-my-2">
          {filterNames.map((name) => (
            <Filter key={name} name={name} view={view} lines={lines} />
          ))}
          <MenuButton
            label={label}
            items={sortOrders.map((order) => ({ id: order, label: t(`wallet.sort.${order}`) }))}
            selected={new Set([view.sort])}
            single
            onSelect={(ids) => {
              const [sort = 'newest'] = ids as ReadonlySet<SortOrder>;
              changeView(() => ({ sort }));
            }}
          >
            <Icon name="sort" className="size-4" />
            <span>
              {t('wallet.sort')}: <b>{t(`wallet.sort.${view.sort}`)}</b>
            </span>
          </MenuButton>
        </div>
      </div>
      <ActiveFilters view={view} shown={shown} total={lines.length} />
    </div>
  );
}

function Search({ view }: { view: ListView }): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState(view.search);
  const [shown, setShown] = useState(view.search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Cleared from elsewhere: "Clear filters", or another way back to the whole list.
  if (shown !== view.search) {
    setShown(view.search);
    setTyped(view.search);
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (
    <div className="flex min-w-72 flex-1">
      <SearchField
        label={t('wallet.search')}
        placeholder={t('wallet.search.placeholder')}
        value={typed}
        onChange={(event) => {
          const search = event.target.value;
          setTyped(search);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            setShown(search);
            changeView(() => ({ search }));
          }, searchDelayMs);
        }}
      />
    </div>
  );
}

function Filter(props: { name: FilterName; view: ListView; lines: readonly WalletLine[] }): ReactNode {
  const text = useText();
  const { t } = text;
  const { name, view } = props;
  const chosen = view.filters[name];
  const [only] = chosen;
  const value =
    only === undefined
      ? t('wallet.filter.any')
      : chosen.length === 1
        ? valueWords(text, name, only)
        : t('wallet.filter.chosen', { count: chosen.length });
  const counts = facets(props.lines, name);
  const ids = [...new Set([...valuesOf(name, counts), ...chosen])];
  return (
    <MenuButton
      label={t('wallet.filter.label', { name: t(`wallet.filter.${name}`), value })}
      items={ids.map((id) => ({
        id: `=${id}`,
        label: valueWords(text, name, id),
        detail: t('wallet.filter.count', { count: counts.get(id) ?? 0 }),
      }))}
      selected={new Set(chosen.map((id) => `=${id}`))}
      onSelect={(selected) => {
        setFilter(
          name,
          [...selected].map((id) => id.slice(1)),
        );
      }}
    >
      <span>
        {t(`wallet.filter.${name}`)}: <b className="inline-block max-w-40 truncate align-bottom">{value}</b>
      </span>
      <Icon name="chevronDown" className="size-4" />
    </MenuButton>
  );
}
