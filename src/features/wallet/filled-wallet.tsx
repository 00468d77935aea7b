import { lazy, Suspense, useDeferredValue, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
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
import { walletModel, type Kept, type WalletModel } from './wallet-model.ts';
import { WalletTotalsPanel } from './wallet-totals.tsx';

const LargeWallet = lazy(() => import('./large-wallet.tsx'));

/** Up to so many entries are worked out within a frame or two. */
const mostAtOnce = 300;

type Beside = { notice: ReactNode; askOnline: AskOnline };

/** Totals, tools and list of a wallet that holds something. Loaded on demand by `WalletPage`. */
export function FilledWallet({ notice, askOnline }: Beside): ReactNode {
  const { t, language } = useText();
  const services = useServices();
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = usePathways();
  const kept = useMemo(
    () => ({ entries, decisions, pathways, language, now: services.now().toISOString() }),
    [entries, decisions, pathways, language, services],
  );
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
      {notice}
      {entries.length > mostAtOnce ? (
        <Suspense>
          <LargeWallet kept={kept}>{(model) => <Worked model={model} askOnline={askOnline} />}</LargeWallet>
        </Suspense>
      ) : (
        <SmallWallet kept={kept} askOnline={askOnline} />
      )}
    </>
  );
}

function SmallWallet({ kept, askOnline }: { kept: Kept; askOnline: AskOnline }): ReactNode {
  const model = useMemo(() => walletModel(kept), [kept]);
  return <Worked model={model} askOnline={askOnline} />;
}

function Worked({ model, askOnline }: { model: WalletModel; askOnline: AskOnline }): ReactNode {
  const { language } = useText();
  const { lines, counted, tree, totals } = model;
  const decisions = useDecisions();
  const { view, selected, folded } = useListMemory();
  const deferredView = useDeferredValue(view);
  const shown = useMemo(() => arrange(lines, deferredView, language), [lines, deferredView, language]);
  // What a search finds inside a folded record must not stay hidden in it.
  const rows = useMemo(
    () => grouped(shown, tree, counted, isFiltered(deferredView) ? nothingFolded : folded),
    [shown, tree, counted, deferredView, folded],
  );
  const chosen = useMemo(() => lines.filter((line) => selected.has(line.id)), [lines, selected]);
  return (
    <>
      <WalletTotalsPanel
        totals={totals}
        lines={lines}
        decided={decisions.some(({ outcome }) => outcome === 'recognised' || outcome === 'partial')}
      />
      <ListTools view={view} lines={lines} shown={shown.length} />
      <CredentialList
        rows={rows}
        shown={shown.length}
        total={lines.length}
        view={deferredView}
        selected={selected}
        tree={tree}
      />
      <SelectionTray lines={chosen} shown={shown} counted={counted} tree={tree} askOnline={askOnline} />
    </>
  );
}

const nothingFolded: ReadonlySet<string> = new Set();
