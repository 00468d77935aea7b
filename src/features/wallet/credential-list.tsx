import { useCallback, useRef, type ReactNode } from 'react';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import type { RecordTree } from '#src/domain/wallet/record-tree.ts';
import { Button } from '#src/ui/button.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import { EmptyState } from '#src/ui/notice.tsx';
import { CredentialRow, listColumns } from './credential-row.tsx';
import type { GroupedLine } from './grouped-list.ts';
import { fold, select } from './list-memory.ts';
import { clearFilters } from './filter-values.ts';
import type { ListView } from './list-view.ts';
import type { WalletLine } from './wallet-line.ts';

/** About the height of a row with two lines; the list measures what it draws. */
const rowHeight = 73;

/** The credentials that are looked at, with their headings on wide screens. */
export function CredentialList(props: {
  rows: readonly GroupedLine[];
  /** How many lines there are to see, those in folded records among them. */
  shown: number;
  total: number;
  view: ListView;
  selected: ReadonlySet<EntryId>;
  tree: RecordTree<WalletEntry>;
}): ReactNode {
  const { rows, shown, total, view, selected } = props;
  const { t } = useText();
  const onSelect = useRangeSelection(rows, props.tree);
  const count =
    shown === total ? t('wallet.list.shown', { shown: total }) : t('wallet.list.shownOf', { shown, total });
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
      {shown === 0 ? (
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
          items={rows}
          keyOf={idOf}
          rowHeight={rowHeight}
          label={t('wallet.list', { count: shown, sort: t(`wallet.sort.${view.sort}`) })}
          renderRow={({ line, ...group }, place) => (
            <CredentialRow
              line={line}
              depth={group.depth}
              isForm={group.place === 'form'}
              under={group.under}
              folded={group.folded}
              onFold={fold}
              selected={selected.has(line.id)}
              onSelect={onSelect}
              place={place}
            />
          )}
        />
      )}
    </section>
  );
}

const idOf = ({ line }: GroupedLine) => line.id;

/** Ticks one row, or with Shift all rows from the one ticked before; a record always with what is inside it. */
function useRangeSelection(rows: readonly GroupedLine[], tree: RecordTree<WalletEntry>) {
  const anchor = useRef<EntryId | null>(null);
  return useCallback(
    (line: WalletLine, ticked: boolean, range: boolean) => {
      const to = rows.findIndex((row) => row.line.id === line.id);
      const before = range ? rows.findIndex((row) => row.line.id === anchor.current) : -1;
      const from = before < 0 ? to : before;
      anchor.current = line.id;
      const marked = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      const ids = tree.withInside(marked.map((row) => row.line.id));
      select((selected) => {
        const next = new Set(selected);
        for (const id of ids) {
          if (ticked) next.add(id);
          else next.delete(id);
        }
        return next;
      });
    },
    [rows, tree],
  );
}
