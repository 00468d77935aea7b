import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { clearFilters, setFilter, valueWords } from './filter-values.ts';
import { changeView } from './list-memory.ts';
import { filterNames, isFiltered, type ListView } from './list-view.ts';

/**
 * What keeps credentials from the list, said on every screen: the list is as it was left, and who opens
 * it again must not miss what is only hidden.
 */
export function ActiveFilters({
  view,
  shown,
  total,
}: {
  view: ListView;
  shown: number;
  total: number;
}): ReactNode {
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
