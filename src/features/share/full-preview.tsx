import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { buttonClass } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';

/**
 * Lets the reader's page ask this one for a portfolio.
 *
 * @param id - what it asks by; nobody who does not know it gets an answer
 * @returns the way to stop
 */
export type OfferPreview = (id: string, current: () => Portfolio) => () => void;

/**
 * Opens the reader's own page in a tab of its own. Its address names where to ask and holds nothing of the portfolio,
 * which goes from page to page: whatever a passphrase will lock leaves no trace in an address or a history.
 */
export function FullPreview(props: {
  portfolio: Portfolio;
  address: string;
  offer: OfferPreview;
}): ReactNode {
  const { t } = useText();
  const { newId } = useServices();
  const { offer } = props;
  const [id] = useState(newId);
  const current = useEffectEvent(() => props.portfolio);
  useEffect(() => offer(id, () => current()), [offer, id]);
  return (
    <a
      href={`${props.address}#preview.${id}`}
      target="_blank"
      rel="noreferrer"
      className={`mt-4 ${buttonClass('secondary', 'small')}`}
    >
      <Icon name="external" />
      {t('share.preview.full')}
    </a>
  );
}
