import { useState } from 'react';
import { carriesEnd, carriesLock, type Channel } from '#src/domain/portfolio/channel.ts';
import { fileNames } from '#src/domain/portfolio/file-names.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { summarisePortfolio } from '#src/domain/portfolio/portfolio-summary.ts';
import { sharingNameOf, withSharingName } from '#src/domain/portfolio/sharing-name.ts';
import type { EntryId, ShareRecord } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useShares } from '#src/queries/wallet-queries.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { isOneFile } from './deliver/is-one-file.ts';
import { paperWordsOf } from './deliver/paper-words-of.ts';
import { copyText, shareSheet } from './hand-to-system.ts';

/** A file to hand over, by the ending of its name. */
export type HandedFile = { bytes: Uint8Array<ArrayBuffer>; ending: string; mediaType: string };

/** A file is handed over as bytes and never as something a browser would open. */
const asBytes = 'application/octet-stream';

/** Handing a portfolio over, and noting on this device that it went out. */
export function useDelivery(about: {
  portfolio: Portfolio;
  /** What its originals hold, as they were checked here. */
  credentials: readonly OpenedCredential[];
  /** Whether all of them are. */
  allChecked: boolean;
  /** The address that readers open, without a fragment. */
  viewAddress: string;
  entryIds: readonly EntryId[];
  /** Empty for none. */
  pathwayId: string;
  link: string | null;
  /** Whether the link opens with a passphrase only. */
  locked: boolean;
  recipient: string;
  /** What readers will see, for the log. */
  topics: readonly string[];
}) {
  const text = useText();
  const { t } = text;
  const { store, now, newId, delivery } = useServices();
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

  /** The same link is one line of the log, however often it is copied. A file is a line each time. */
  const keep = async (channel: Channel, sent: string) => {
    const before = sent === '' ? undefined : shares.find((share) => share.link === sent);
    const isLocked = about.locked && carriesLock(channel);
    const record: ShareRecord = {
      id: before?.id ?? newId(),
      sharedOn: now().toISOString(),
      recipient: about.recipient.trim(),
      channel,
      ...(isLocked && { locked: true }),
      entryIds: about.entryIds,
      ...(about.allChecked && {
        statedHundredths: summarisePortfolio(portfolio, about.credentials).statedHundredths,
      }),
      pathwayId: about.pathwayId === '' ? null : about.pathwayId,
      stopAfter: carriesEnd(channel) ? portfolio.stopAfter : null,
      link: sent,
      topics: about.topics,
      note: before?.note ?? '',
    };
    await store.saveShare(record);
    const settings = await store.settings();
    if (portfolio.holderName !== sharingNameOf({ name: null }, settings).trim())
      await store.saveSettings(withSharingName(settings, portfolio.holderName));
  };

  const copy = async (sent: string) => {
    const copied = await copyText(sent);
    setRefusedLink(copied ? null : sent);
    return copied;
  };

  const fileName = (ending: string): string =>
    fileNames([`${portfolio.holderName || t('deliver.fileName')}${ending}`])[0] ?? '';
  const asFile = ({ bytes, ending, mediaType }: HandedFile): File =>
    new File([bytes], fileName(ending), { type: mediaType });

  const subject = t('share.deliver.mail.subject', { name: portfolio.holderName || 'none' });
  const body = t('share.deliver.mail.body', {
    count: portfolio.originals.length + portfolio.ownRecords.length,
  });
  return {
    copy: () =>
      void attempt(async () => {
        if (link === null) return;
        const copied = await copy(link);
        await keep('link', link);
        announce(t(copied ? 'share.deliver.copied' : 'share.deliver.noted'));
      }),
    /** Notes a link that leaves in another way: by e-mail, on paper, in a web site. */
    note: (channel: Channel = 'link') =>
      void attempt(async () => {
        if (link === null) return;
        await keep(channel, channel === 'link' ? link : '');
        announce(t('share.deliver.noted'));
      }),
    /** The original alone where there is nothing else, otherwise all of them with an index. */
    saveOriginals: () =>
      void attempt(async () => {
        const [only] = portfolio.originals;
        if (only && isOneFile(portfolio))
          saveFile(new Uint8Array(only.bytes), fileNames([only.fileName])[0] ?? '', asBytes);
        else {
          const [maker, words] = await Promise.all([delivery(), paperWordsOf(text)]);
          const { language } = text;
          const options = { words, language, viewAddress: about.viewAddress };
          const packed = await maker.archive(portfolio, about.credentials, options);
          saveFile(packed, fileName('.zip'), 'application/zip');
        }
        await keep('originals', '');
        announce(t('deliver.saved'));
      }),
    /** Text that is copied as it is, and noted where it holds the link. */
    copyText: (content: string) =>
      void attempt(async () => {
        if (!(await copyText(content))) {
          announce(t('deliver.embed.refused'));
          return;
        }
        if (link !== null) await keep('link', link);
        announce(t('deliver.copied'));
      }),
    mailAddress:
      link === null
        ? ''
        : `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${body}\n\n${link}\n`)}`,
    /** Whether this browser has a share sheet that takes links. */
    canShare: typeof navigator.share === 'function',
    shareLink: () =>
      void attempt(async () => {
        if (link === null || !(await shareSheet({ title: subject, text: body, url: link }))) return;
        await keep('link', link);
        announce(t('share.deliver.noted'));
      }),
    /** Whether the share sheet takes a file of this kind. */
    canShareFile: (file: HandedFile): boolean =>
      typeof navigator.canShare === 'function' && navigator.canShare({ files: [asFile(file)] }),
    shareFile: (channel: Channel, file: HandedFile) =>
      void attempt(async () => {
        if (!(await shareSheet({ title: subject, files: [asFile(file)] }))) return;
        await keep(channel, '');
        announce(t('share.deliver.noted'));
      }),
    /** Makes a file and hands it to the browser's own "save". */
    save: (channel: Channel, make: () => Promise<HandedFile | null>) =>
      attempt(async () => {
        const file = await make();
        if (file === null) return;
        saveFile(file.bytes, fileName(file.ending), file.mediaType);
        await keep(channel, '');
        announce(t('deliver.saved'));
      }),
    /** Work of a way of handing over whose trouble is told where all trouble is. */
    attempt,
    refusedLink,
    trouble,
    copyAgain: (share: ShareRecord) =>
      void attempt(async () => {
        if (await copy(share.link)) announce(t('share.deliver.copiedAgain'));
      }),
    /** Keeps the learner's note on a line of the log. */
    annotate: (share: ShareRecord, note: string) =>
      void attempt(async () => {
        await store.saveShare({ ...share, note });
        announce(t('share.log.noted'), () => store.saveShare(share));
      }),
    remove: (share: ShareRecord) =>
      void attempt(async () => {
        await store.deleteShare(share.id);
        announce(t('share.log.deleted'), () => store.saveShare(share));
      }),
  };
}

export type Deliveries = Omit<ReturnType<typeof useDelivery>, 'copyAgain' | 'remove' | 'annotate'>;
