import { useState } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { EntryId, ShareRecord } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useShares } from '#src/queries/wallet-queries.ts';
import { useAnnounce } from '#src/ui/undo.tsx';

/** Puts text on the clipboard; false where the browser does not allow it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Handing a link over, and noting on this device that it went out. */
export function useDelivery(about: {
  portfolio: Portfolio;
  entryIds: readonly EntryId[];
  /** Empty for none. */
  pathwayId: string;
  link: string | null;
  recipient: string;
}) {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const announce = useAnnounce();
  const shares = useShares();
  // The link that the browser refused to copy; another link is another try.
  const [refusedLink, setRefusedLink] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { portfolio, link } = about;

  const attempt = async (work: () => Promise<void>) => {
    try {
      setTrouble(null);
      await work();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };

  /** The same link is one line of the log, however often it is copied. */
  const keep = async (sent: string) => {
    const before = shares.find((share) => share.link === sent);
    const record: ShareRecord = {
      id: before?.id ?? newId(),
      sharedOn: now().toISOString(),
      recipient: about.recipient.trim(),
      channel: 'link',
      entryIds: about.entryIds,
      pathwayId: about.pathwayId === '' ? null : about.pathwayId,
      stopAfter: portfolio.stopAfter,
      link: sent,
    };
    await store.saveShare(record);
    const settings = await store.settings();
    if (portfolio.holderName !== settings.holderName)
      await store.saveSettings({ ...settings, holderName: portfolio.holderName });
  };

  const copy = async (sent: string) => {
    const copied = await copyText(sent);
    setRefusedLink(copied ? null : sent);
    return copied;
  };

  const subject = t('share.deliver.mail.subject', { name: portfolio.holderName || 'none' });
  const body = t('share.deliver.mail.body', {
    count: portfolio.originals.length + portfolio.ownRecords.length,
  });
  return {
    copy: () =>
      void attempt(async () => {
        if (link === null) return;
        const copied = await copy(link);
        await keep(link);
        announce(t(copied ? 'share.deliver.copied' : 'share.deliver.noted'));
      }),
    /** Notes a link that leaves by e-mail. */
    note: () =>
      void attempt(async () => {
        if (link === null) return;
        await keep(link);
        announce(t('share.deliver.noted'));
      }),
    mailAddress:
      link === null
        ? ''
        : `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${body}\n\n${link}\n`)}`,
    refusedLink,
    trouble,
    copyAgain: (share: ShareRecord) =>
      void attempt(async () => {
        if (await copy(share.link)) announce(t('share.deliver.copiedAgain'));
      }),
    remove: (share: ShareRecord) =>
      void attempt(async () => {
        await store.deleteShare(share.id);
        announce(t('share.log.deleted'), () => store.saveShare(share));
      }),
  };
}
