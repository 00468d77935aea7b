import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { countedOnce } from '#src/domain/wallet/counted-once.ts';
import { recordTree } from '#src/domain/wallet/record-tree.ts';
import { walletTotals } from '#src/domain/wallet/totals.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useDecisions, useEntries, usePathways } from '#src/queries/wallet-queries.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { CredentialList } from './credential-list.tsx';
import { grouped } from './grouped-list.ts';
import { useListMemory } from './list-memory.ts';
import { ListTools } from './list-tools.tsx';
import { arrange, isFiltered } from './list-view.ts';
import { SelectionTray, type AskOnline } from './selection-tray.tsx';
import { walletLines } from './wallet-line.ts';
import { WalletTotalsPanel } from './wallet-totals.tsx';

/** Totals, tools and list of a wallet that holds something. Loaded on demand by `WalletPage`. */
export function FilledWallet(props: { notice: ReactNode; askOnline: AskOnline }): ReactNode {
  const { t, language } = useText();
  const { now } = useServices();
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = usePathways();
  const { view, selected, folded } = useListMemory();
  const deferredView = useDeferredValue(view);

  const lines = useMemo(() => walletLines(entries, decisions, language), [entries, decisions, language]);
  const counted = useMemo(() => countedOnce(entries, decisions), [entries, decisions]);
  const tree = useMemo(() => recordTree(entries), [entries]);
  const totals = useMemo(
    () => walletTotals(entries, decisions, pathways, now().toISOString(), counted),
    [entries, decisions, pathways, now, counted],
  );
  const shown = useMemo(() => arrange(lines, deferredView, language), [lines, deferredView, language]);
  // What a search finds inside a folded record must not stay hidden in it.
  const rows = useMemo(
    () => grouped(shown, tree, counted, isFiltered(deferredView) ? nothingFolded : folded),
    [shown, tree, counted, deferredView, folded],
  );
  const chosen = useMemo(() => lines.filter((line) => selected.has(line.id)), [lines, selected]);

  return (
    <>
      <title>{t('wallet.pageTitle')}</title>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1>{t('wallet.title')}</h1>
        <div className="flex gap-2 print:hidden">
          <Link to={`${paths.more}#backup`} className={`${buttonClass('secondary')} max-sm:hidden`}>
            <Icon name="save" />
            {t('wallet.backup')}
          </Link>
          <Link to={paths.importReview} className={buttonClass('primary')}>
            <Icon name="add" />
            <span className="max-sm:hidden">{t('wallet.add')}</span>
            <span className="sm:hidden">{t('wallet.addShort')}</span>
          </Link>
        </div>
      </div>
      {props.notice}
      <WalletTotalsPanel totals={totals} lines={lines} />
      <ListTools view={view} lines={lines} shown={shown.length} />
      <CredentialList
        rows={rows}
        shown={shown.length}
        total={lines.length}
        view={deferredView}
        selected={selected}
        tree={tree}
      />
      <SelectionTray lines={chosen} shown={shown} counted={counted} tree={tree} askOnline={props.askOnline} />
    </>
  );
}

const nothingFolded: ReadonlySet<string> = new Set();
