import { useState } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { tickedOf, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useOpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { useDecisions, useEntries, usePathways, useSettings } from '#src/queries/wallet-queries.ts';
import { disclosureIn, originalTitles } from './disclosure-in.ts';
import type { Delivering } from './deliver/delivering.ts';
import { useComposedPortfolio } from './use-composed-portfolio.ts';
import { useDelivery } from './use-delivery.ts';
import { useLink } from './use-link.ts';
import { useListedEntries } from './use-listed-entries.ts';

/** Everything that follows from a draft: what would leave the device, what readers make of it, and ways to send it. */
export function useComposer(
  draft: PortfolioDraft,
  about: { viewAddress: string; onStopAfter: (day: string) => void },
) {
  const { language } = useText();
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = usePathways();
  const settings = useSettings();
  // Kept nowhere but on this page.
  const [passphrase, setPassphrase] = useState('');

  const listed = useListedEntries(
    draft.listed.flatMap((id) => entries.find((entry) => entry.id === id) ?? []),
    draft,
  );
  const composed = useComposedPortfolio(draft, listed, settings);
  const { portfolio, complete, keys } = composed;
  const opened = useOpenedPortfolio(portfolio, keys);
  const ticked: readonly EntryId[] = tickedOf(draft).filter((id) =>
    listed.some(({ entry }) => entry.id === id),
  );
  const { viewAddress } = about;
  const made = useLink({ portfolio, keys, complete, passphrase, viewAddress });
  const disclosure = complete
    ? disclosureIn(composed, opened, {
        notes: entries.filter(({ note }) => note !== '').length,
        pathways: pathways.length - (portfolio.pathway ? 1 : 0),
        decisions: decisions.length - portfolio.decisions.length,
        entries: entries.length - ticked.length,
      })
    : null;
  const deliveries = useDelivery({
    portfolio,
    credentials: opened.credentials,
    allChecked: opened.answered === opened.originals.length,
    viewAddress,
    entryIds: ticked,
    pathwayId: draft.pathwayId,
    link: made.link,
    locked: passphrase.trim() !== '',
    recipient: draft.recipient,
    topics: disclosure?.seen.map(({ topic }) => topic) ?? [],
  });
  // Parts that cannot stand alone never become ready; everything else does.
  const isReading = !complete && ticked.length > 0 && !listed.some(({ isRefused }) => isRefused);
  const delivering: Omit<Delivering, 'onTab'> = {
    ...made,
    making: made.making || isReading,
    portfolio: complete ? portfolio : null,
    credentials: opened.credentials,
    titles: originalTitles(composed, opened).map((title) => pickLanguage(title, [language]).text),
    warnings: disclosure?.seen.filter(({ sensitive }) => sensitive) ?? [],
    viewAddress,
    passphrase,
    onPassphrase: setPassphrase,
    stopAfter: draft.stopAfter,
    onStopAfter: about.onStopAfter,
    deliveries,
  };
  return { listed, ticked, composed, opened, disclosure, delivering, deliveries };
}
