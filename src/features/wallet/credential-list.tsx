import { useCallback, useRef, type ReactNode } from 'react';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import { EmptyState } from '#src/ui/notice.tsx';
import { CredentialRow, listColumns } from './credential-row.tsx';
import { select } from './list-memory.ts';
import { clearFilters } from './list-tools.tsx';
import type { ListView } from './list-view.ts';
import type { WalletLine } from './wallet-line.ts';

/** About the height of a row with two lines; the list measures what it draws. */
const rowHeight = 73;

/** The credentials that are looked at, with their headings on wide screens. */
export function CredentialList(props: {
  shown: readonly WalletLine[];
  total: number;
  view: ListView;
  selected: ReadonlySet<EntryId>;
}): ReactNode {
  const { shown, total, view, selected } = props;
  const { t } = useText();
  const onSelect = useRangeSelection(shown);
  const count =
    shown.length === total
      ? t('wallet.list.shown', { shown: total })
      : t('wallet.list.shownOf', { shown: shown.length, total });
  return (
    <section aria-labelledby="credentials" className="mt-4 border-t border-ink">
      <h2 id="credentials" tabIndex={-1} className="sr-only">
        {t('wallet.list.heading')}
      </h2>
      <p role="status" className="sr-only">
        {count}
      </p>
      <div
        aria-hidden="true"
        className={`hidden items-center border-b border-line py-2 text-xs text-ink-3 ${listColumns}`}
      >
        <span />
        <span>{t('wallet.list.size')}</span>
        <span>{t('wallet.list.credential', { shown: count })}</span>
        <span>{t('wallet.list.level')}</span>
        <span>{t('wallet.list.credits')}</span>
        <span>{t('wallet.list.checks')}</span>
        <span>{t('wallet.list.state')}</span>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={
            view.search.trim() === ''
              ? t('wallet.noHits.filters')
              : t('wallet.noHits', { search: view.search.trim() })
          }
        >
          <Button className="mt-4" onClick={clearFilters}>
            {t('wallet.filter.clear')}
          </Button>
        </EmptyState>
      ) : (
        <LongList
          items={shown}
          keyOf={idOf}
          rowHeight={rowHeight}
          label={t('wallet.list', { count: shown.length, sort: t(`wallet.sort.${view.sort}`) })}
          renderRow={(line, place) => (
            <CredentialRow line={line} selected={selected.has(line.id)} onSelect={onSelect} place={place} />
          )}
        />
      )}
    </section>
  );
}

const idOf = (line: WalletLine) => line.id;

/** Ticks one row, or with Shift all rows from the one ticked before. */
function useRangeSelection(shown: readonly WalletLine[]) {
  const anchor = useRef<EntryId | null>(null);
  return useCallback(
    (line: WalletLine, ticked: boolean, range: boolean) => {
      const to = shown.findIndex(({ id }) => id === line.id);
      const before = range ? shown.findIndex(({ id }) => id === anchor.current) : -1;
      const from = before < 0 ? to : before;
      anchor.current = line.id;
      const ids = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
      select((selected) => {
        const next = new Set(selected);
        for (const id of ids) {
          if (ticked) next.add(id);
          else next.delete(id);
        }
        return next;
      });
    },
    [shown],
  );
}
