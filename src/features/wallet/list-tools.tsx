import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText, type Text } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { SearchField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { changeView } from './list-memory.ts';
import {
  facets,
  filterNames,
  isFiltered,
  sortOrders,
  states,
  tones,
  wholeList,
  type FilterName,
  type ListView,
  type SortOrder,
} from './list-view.ts';
import type { WalletLine } from './wallet-line.ts';

/** The list follows the search this long after the last key. */
const searchDelayMs = 150;
/** The issuers with most credentials; a longer menu would help nobody. */
const mostIssuers = 100;

const setFilter = (name: FilterName, values: readonly string[]) => {
  changeView(({ filters }) => ({ filters: { ...filters, [name]: values } }));
};

export const clearFilters = () => {
  changeView(() => ({ search: wholeList.search, filters: wholeList.filters }));
};

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

/**
 * What keeps credentials from the list, said on every screen: the list is as it was left, and who opens
 * it again must not miss what is only hidden.
 */
function ActiveFilters({ view, shown, total }: { view: ListView; shown: number; total: number }): ReactNode {
  const text = useText();
  const { t } = text;
  const active = filterNames.flatMap((name) => view.filters[name].map((value) => ({ name, value })));
  if (!isFiltered(view)) return null;
  const search = view.search.trim();
  return (
    <ul
      aria-label={t('wallet.filter.active')}
      className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm"
    >
      <li className="pe-2 font-semibold">{t('wallet.list.shownOf', { shown, total })}</li>
      {search !== '' && (
        <li>
          <FilterChip
            label={t('wallet.filter.removeSearch', { search })}
            onRemove={() => {
              changeView(() => ({ search: '' }));
            }}
          >
            {t('wallet.filter.search', { search })}
          </FilterChip>
        </li>
      )}
      {active.map(({ name, value }) => {
        const words = { name: t(`wallet.filter.${name}`), value: valueWords(text, name, value) };
        return (
          <li key={`${name} ${value}`}>
            <FilterChip
              label={t('wallet.filter.remove', words)}
              onRemove={() => {
                setFilter(
                  name,
                  view.filters[name].filter((kept) => kept !== value),
                );
              }}
            >
              {t('wallet.filter.label', words)}
            </FilterChip>
          </li>
        );
      })}
      {/* An empty list offers it in its own middle. */}
      {shown > 0 && (
        <li>
          <TextButton className="min-h-9 px-2" onClick={clearFilters}>
            {t('wallet.filter.clear')}
          </TextButton>
        </li>
      )}
    </ul>
  );
}

function FilterChip(props: { label: string; onRemove: () => void; children: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      aria-label={props.label}
      className="inline-flex min-h-9 items-center gap-2 rounded-ui border border-edge px-2.5 text-start break-words hover:bg-mist"
      onClick={props.onRemove}
    >
      {props.children}
      <Icon name="close" className="size-3.5 flex-none" />
    </button>
  );
}

/** The values on offer, in an order that stays the same while one filters. */
function valuesOf(name: FilterName, counts: ReadonlyMap<string, number>): readonly string[] {
  const present = [...counts.keys()];
  switch (name) {
    case 'state':
      return states.filter((state) => counts.has(state));
    case 'checks':
      return tones.filter((tone) => counts.has(tone));
    case 'level':
      return present.sort((a, b) => Number(a === 'none') - Number(b === 'none') || (a < b ? 1 : -1));
    case 'issuer':
      return present
        .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
        .slice(0, mostIssuers);
  }
}

function valueWords({ t }: Text, name: FilterName, value: string): string {
  switch (name) {
    case 'state': {
      const state = states.find((known) => known === value);
      return state ? t(`entry.state.${state}`) : value;
    }
    case 'checks': {
      const tone = tones.find((known) => known === value);
      return tone ? t(`wallet.checks.${tone}`) : value;
    }
    case 'level':
      return value === 'none' ? t('wallet.level.none') : t('claim.level', { level: value });
    case 'issuer':
      return value || t('wallet.issuer.none');
  }
}
