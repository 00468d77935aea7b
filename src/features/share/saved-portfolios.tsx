import { useRef, useState, type ReactNode } from 'react';
import {
  add,
  cameSince,
  tickedOf,
  type PortfolioDraft,
  type SavedPortfolio,
} from '#src/domain/portfolio/portfolio-draft.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { Button, TextButton } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

/** Portfolios kept under a name, to be shared again when there is more to show. */
export function SavedPortfolios(props: {
  saved: readonly SavedPortfolio[];
  draft: PortfolioDraft;
  entries: readonly WalletEntry[];
  /** Takes a saved portfolio as the one being made. */
  onOpen: (draft: PortfolioDraft) => void;
}): ReactNode {
  const { t, date } = useText();
  const { store, now, newId } = useServices();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const [name, setName] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { draft, entries } = props;
  const known = new Set(entries.map(({ id }) => id));

  const save = () =>
    attempt(async () => {
      const kept = name.trim();
      const before = props.saved.find((one) => one.name === kept);
      const portfolio = { id: before?.id ?? newId(), name: kept, changedOn: now().toISOString(), draft };
      await store.savePortfolio(portfolio);
      setName('');
      announce(t(before ? 'share.saved.replaced' : 'share.saved.kept', { name: kept }), () =>
        before ? store.savePortfolio(before) : store.deletePortfolio(portfolio.id),
      );
    });

  return (
    <section className="mt-12">
      <h2 ref={heading} tabIndex={-1}>
        {t('share.saved.title')}
      </h2>
      <p className="mt-1 text-sm text-ink-2">{t('share.saved.lead')}</p>
      {props.saved.length > 0 && (
        <ul className="mt-3 border-t border-ink">
          {props.saved.map((one) => {
            const since = cameSince(one, entries);
            return (
              <li
                key={one.id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2.5 text-sm"
              >
                <span className="min-w-0 break-words">
                  <b>{one.name}</b>
                  <span className="block text-ink-2">
                    {t('share.saved.holds', {
                      count: tickedOf(one.draft).filter((id) => known.has(id)).length,
                      date: date(one.changedOn),
                    })}
                    {since.length > 0 && ` · ${t('share.saved.since', { count: since.length })}`}
                  </span>
                </span>
                <span className="flex flex-wrap gap-x-5">
                  <TextButton
                    className="min-h-9"
                    aria-label={t('share.saved.open.of', { name: one.name })}
                    onClick={() => {
                      props.onOpen(one.draft);
                    }}
                  >
                    {t('share.saved.open')}
                  </TextButton>
                  {since.length > 0 && (
                    <TextButton
                      className="min-h-9"
                      onClick={() => {
                        props.onOpen(add(one.draft, since));
                      }}
                    >
                      {t('share.saved.openWith', { count: since.length })}
                    </TextButton>
                  )}
                  <TextButton
                    className="min-h-9"
                    aria-label={t('share.saved.delete.of', { name: one.name })}
                    onClick={() => {
                      heading.current?.focus();
                      void attempt(async () => {
                        await store.deletePortfolio(one.id);
                        announce(t('share.saved.deleted', { name: one.name }), () =>
                          store.savePortfolio(one),
                        );
                      });
                    }}
                  >
                    {t('share.saved.delete')}
                  </TextButton>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {draft.listed.length > 0 && (
        <form
          className="mt-3 flex max-w-xl flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void save();
          }}
        >
          <div className="min-w-56 flex-1">
            <TextField
              label={t('share.saved.name')}
              maxLength={120}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
          </div>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('share.saved.save')}
          </Button>
        </form>
      )}
      {failure && (
        <Notice tone="bad" alert title={t('app.error.unexpected.title')}>
          {t(`app.error.${failure}.text`)}
        </Notice>
      )}
    </section>
  );
}
