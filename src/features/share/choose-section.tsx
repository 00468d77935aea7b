import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { add, emptyDraft, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useDecisions, useEntries } from '#src/queries/wallet-queries.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { EmptyState } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { AddDialog } from './add-dialog.tsx';
import type { Change } from './change.ts';
import { ChosenList, type FieldsAsked } from './chosen-list.tsx';
import { StepHeading } from './step-heading.tsx';
import { useShareablePathways } from './use-composed-portfolio.ts';
import type { ListedEntry } from './use-listed-entries.ts';
import { WordsDisclosure } from './words-disclosure.tsx';

/** The first step: what is shared, in which form and order, and what the holder adds to it. */
export function ChooseSection(props: {
  listed: readonly ListedEntry[];
  draft: PortfolioDraft;
  onChange: Change;
  /** Null while no fields are being chosen. */
  fields: FieldsAsked | null;
  onFields: (asked: FieldsAsked | null) => void;
}): ReactNode {
  const { t } = useText();
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = useShareablePathways();
  const announce = useAnnounce();
  const [adding, setAdding] = useState(false);
  const { listed, draft, onChange } = props;
  const beginAnew = () => {
    onChange(() => emptyDraft());
    document.getElementById('choose')?.focus();
    announce(t('share.draft.cleared'), () => {
      onChange(() => draft);
    });
  };
  return (
    <section aria-labelledby="choose" className="[grid-area:one]">
      <StepHeading id="choose" number={1}>
        {t('share.choose.title')}
      </StepHeading>
      <div className="mt-3">
        {entries.length === 0 ? (
          <EmptyState title={t('share.choose.walletEmpty')}>
            <p>{t('share.choose.walletEmpty.text')}</p>
            <Link to={paths.wallet} className={`mt-4 ${buttonClass('secondary')}`}>
              {t('share.choose.toWallet')}
            </Link>
          </EmptyState>
        ) : (
          <>
            {listed.length === 0 ? (
              <EmptyState title={t('share.choose.empty')}>{t('share.choose.empty.text')}</EmptyState>
            ) : (
              <ChosenList {...props} decisions={decisions} />
            )}
            <div className="mt-3 flex flex-wrap gap-2">
              <Button
                size="small"
                icon={<Icon name="add" />}
                onPointerEnter={prepareDialog}
                onClick={() => {
                  setAdding(true);
                }}
              >
                {t('share.choose.add')}
              </Button>
              {listed.length > 0 && (
                <Button size="small" onClick={beginAnew}>
                  {t('share.draft.anew')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
      {listed.length > 0 && <WordsDisclosure draft={draft} onChange={onChange} pathways={pathways} />}
      <AddDialog
        open={adding}
        entries={entries.filter(({ id }) => !draft.listed.includes(id))}
        pathways={pathways}
        onAdd={(ids) => {
          onChange((now) => add(now, ids));
          setAdding(false);
        }}
        onClose={() => {
          setAdding(false);
        }}
      />
    </section>
  );
}
