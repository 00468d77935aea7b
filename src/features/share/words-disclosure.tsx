import type { ReactNode } from 'react';
import { tickedOf, totalsOf, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import { portfolioTotals } from '#src/domain/portfolio/portfolio.ts';
import { sharingNameOf } from '#src/domain/portfolio/sharing-name.ts';
import { useText } from '#src/i18n/text.tsx';
import { useDecisions, useEntries, useSettings } from '#src/queries/wallet-queries.ts';
import { Icon } from '#src/ui/icon.tsx';
import type { Change } from './change.ts';
import { languagesOf } from './languages-of.ts';
import { SaySection } from './say-section.tsx';

/** All that the holder may add, folded away, with a line that says what is added. */
export function WordsDisclosure(props: {
  draft: PortfolioDraft;
  onChange: Change;
  pathways: readonly { id: string; name: string }[];
}): ReactNode {
  const { t, list } = useText();
  const { draft, pathways } = props;
  const holderName = sharingNameOf(draft, useSettings());
  const entries = useEntries();
  const ticked = new Set(tickedOf(draft));
  const decisionCount = useDecisions().filter(
    ({ entryIds, outcome }) =>
      (outcome === 'recognised' || outcome === 'partial') && entryIds.some((id) => ticked.has(id)),
  ).length;
  const name = holderName.trim();
  const pathway = pathways.find(({ id }) => id === draft.pathwayId);
  const totals = totalsOf(draft);
  const recipient = draft.recipient.trim();
  const added = [
    name === '' ? t('share.words.set.noName') : t('share.words.set.name', { name }),
    draft.title.trim() !== '' && t('share.words.set.title', { title: draft.title.trim() }),
    recipient !== '' &&
      t(draft.keepsRecipient ? 'share.words.set.recipient.kept' : 'share.words.set.recipient', { recipient }),
    draft.purpose.trim() !== '' && t('share.words.set.purpose', { purpose: draft.purpose.trim() }),
    draft.message.trim() !== '' && t('share.words.set.message'),
    decisionCount > 0 && draft.withDecisions && t('share.words.set.decisions', { count: decisionCount }),
    pathway && t('share.words.set.pathway', { name: pathway.name }),
    totals.length < portfolioTotals.length &&
      t('share.words.set.totals', {
        totals: list(totals.map((total) => t(`share.words.totals.${total}`))) || 'none',
      }),
  ].filter((part) => typeof part === 'string');
  return (
    <details className="group mt-5 border-y border-line">
      <summary className="grid min-h-11 w-full cursor-pointer list-none grid-cols-[1fr_auto] items-center gap-x-3 py-2.5 no-underline hover:bg-mist [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">
          {t('share.words.fold')}
          <span className="line-clamp-2 text-sm break-words text-ink-2">{added.join(' · ')}</span>
        </span>
        <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
      </summary>
      <SaySection
        draft={draft}
        onChange={props.onChange}
        holderName={holderName}
        decisionCount={decisionCount}
        languages={languagesOf(entries, draft.language)}
        pathways={pathways}
      />
    </details>
  );
}
