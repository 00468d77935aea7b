import { useRef, type ReactNode } from 'react';
import { carriesEnd } from '#src/domain/portfolio/channel.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { attributionOf, type Attribution } from '#src/domain/verification/attribution.ts';
import type { ShareRecord, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { FieldsSeen, ShareNote } from './share-note.tsx';

const head = 'py-2 pe-4 text-sm font-normal text-ink-2';
const cell = 'py-2.5 pe-4 align-top max-sm:block max-sm:p-0';

/** What went out from this device, to whom, as the learner noted it. */
export function ShareLog(props: {
  shares: readonly ShareRecord[];
  entries: readonly WalletEntry[];
  onCopy: (share: ShareRecord) => void;
  onDelete: (share: ShareRecord) => void;
  onNote: (share: ShareRecord, note: string) => void;
}): ReactNode {
  const { t, date } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { shares } = props;
  return (
    <section className="mt-12">
      <h2 ref={heading} tabIndex={-1}>
        {t('share.log.title')}
      </h2>
      <p className="mt-1 text-sm text-ink-2">{t('share.log.lead')}</p>
      {shares.length === 0 ? (
        <p className="mt-4 border-y border-line py-6 text-ink-2">{t('share.log.empty')}</p>
      ) : (
        <table className="mt-3 w-full text-sm max-sm:block">
          <thead className="max-sm:sr-only">
            <tr className="border-b border-ink">
              {(['date', 'to', 'what', 'how'] as const).map((column) => (
                <th key={column} scope="col" className={head}>
                  {t(`share.log.${column}`)}
                </th>
              ))}
              <th scope="col" className={head}>
                <span className="sr-only">{t('share.log.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {shares.map((share) => {
              const to = share.recipient || t('share.log.to.none');
              const named = { date: date(share.sharedOn), to };
              return (
                <tr key={share.id} className="border-b border-line max-sm:block max-sm:py-3">
                  <td className={`${cell} whitespace-nowrap`}>{named.date}</td>
                  <th
                    scope="row"
                    className={`${cell} break-words ${share.recipient ? 'font-semibold' : 'font-normal text-ink-2'}`}
                  >
                    {to}
                    <ShareNote share={share} named={named} onNote={props.onNote} />
                  </th>
                  <td className={cell}>
                    <WhatWent share={share} entries={props.entries} />
                    <FieldsSeen topics={share.topics} />
                  </td>
                  <td className={cell}>
                    {t(`share.log.how.${share.channel}`)}
                    {share.locked && `, ${t('share.log.how.locked')}`}
                    {share.stopAfter !== null &&
                      carriesEnd(share.channel) &&
                      `, ${t('share.log.how.until', { date: date(share.stopAfter) })}`}
                  </td>
                  <td className={`${cell} whitespace-nowrap`}>
                    <span className="flex flex-wrap gap-x-5 max-sm:mt-1">
                      {share.link !== '' && (
                        <a
                          href={share.link}
                          target="_blank"
                          rel="noreferrer"
                          className="min-h-6 underline decoration-1 underline-offset-[0.2em] hover:decoration-2"
                          aria-label={t('share.log.open.of', named)}
                        >
                          {t('share.log.open')}
                        </a>
                      )}
                      {share.link !== '' && (
                        <TextButton
                          aria-label={t('share.log.copy.of', named)}
                          onClick={() => {
                            props.onCopy(share);
                          }}
                        >
                          {t('share.log.copy')}
                        </TextButton>
                      )}
                      <TextButton
                        aria-label={t('share.log.delete.of', named)}
                        onClick={() => {
                          heading.current?.focus();
                          props.onDelete(share);
                        }}
                      >
                        {t('share.log.delete')}
                      </TextButton>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** "3 credentials, 22 ECTS", as readers saw it; where that was not noted, as far as they are still in the wallet. */
function WhatWent(props: { share: ShareRecord; entries: readonly WalletEntry[] }): ReactNode {
  const { t, credits } = useText();
  const { entryIds, statedHundredths } = props.share;
  const hundredths = statedHundredths ?? statedBy(props.entries.filter(({ id }) => entryIds.includes(id)));
  const count = t('share.log.what.count', { count: entryIds.length });
  return hundredths > 0 ? `${count}, ${t('share.log.what.ects', { credits: credits(hundredths) })}` : count;
}

/** Without what no reader's page adds up. */
const statedBy = (entries: readonly WalletEntry[]): number =>
  entries
    .filter(({ credential, report }) => isCounted(attributionOf(report, credential.format === 'own-record')))
    .map(({ credential }) => creditClaimOf(credential))
    .reduce((sum, claim) => sum + (claim.kind === 'ects' ? claim.hundredths : 0), 0);

const isCounted = (attribution: Attribution): boolean =>
  attribution !== 'failed' && attribution !== 'unsigned' && attribution !== 'learner';
