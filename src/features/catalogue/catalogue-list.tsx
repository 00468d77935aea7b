import type { ReactNode, RefObject } from 'react';
import { groupBy } from '#src/domain/group-by.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { IconButton } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

const dayMs = 86_400_000;
/** Days after which a catalogue is said to be old: most are made anew each term. */
const oldAfterDays = 180;

/** The catalogues that are here: where each comes from, how old it is, and away with it. */
export function CatalogueList(props: {
  offers: readonly Offer[];
  heading: RefObject<HTMLHeadingElement | null>;
}): ReactNode {
  const { t, date } = useText();
  const { store, now } = useServices();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const today = now().getTime();
  const catalogues = [...groupBy(props.offers, ({ catalogue }) => catalogue.name)];
  const remove = (name: string, offers: readonly Offer[]) =>
    attempt(async () => {
      await store.deleteOffers(offers.map(({ id }) => id));
      props.heading.current?.focus();
      announce(t('catalogue.removed', { name }), () => store.saveOffers(offers));
    });
  return (
    <>
      <ul aria-label={t('catalogue.list')} className="mt-4 border-t border-ink">
        {catalogues.map(([name, offers]) => {
          const readOn = offers.map(({ catalogue }) => catalogue.readOn).sort()[0] ?? '';
          const days = Math.max(0, Math.floor((today - Date.parse(readOn)) / dayMs));
          return (
            <li key={name} className="flex items-center justify-between gap-4 border-b border-line py-2">
              <p className="min-w-0 text-sm break-words">
                <b>{name}</b>{' '}
                <span className="text-ink-2">
                  {t('catalogue.list.line', { count: offers.length, date: date(readOn), days })}
                  {days > oldAfterDays && <> {t('catalogue.list.old')}</>}
                </span>
              </p>
              <IconButton label={t('catalogue.remove', { name })} onClick={() => void remove(name, offers)}>
                <Icon name="trash" />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <Failure words={failureWords({ t }, failure)} />
    </>
  );
}
