import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { FurtherCopy } from '#src/domain/wallet/counted-once.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { relativesOf } from '#src/domain/wallet/relatives.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useDecisions, useEntries } from '#src/queries/wallet-queries.ts';
import { TextButton } from '#src/ui/button.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

/** Other entries about the same learning: which one counts, why, and the learner's word against it. */
export function RelatedSection({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const entries = useEntries();
  const decisions = useDecisions();
  const { tellApart, trouble } = useTellApart();
  const { counts, copies, apart } = useMemo(
    () => relativesOf(entry.id, entries, decisions),
    [entry.id, entries, decisions],
  );
  if (counts === null && apart.length === 0) return null;
  const isCounting = counts?.entry.id === entry.id;
  const others = copies.filter((copy) => copy.entry.id !== entry.id);
  const own = copies.find((copy) => copy.entry.id === entry.id);
  const lines: Line[] = [
    ...(own ? [{ other: own.of, copy: own }] : []),
    ...others.map((copy) => ({ other: copy.entry, copy })),
  ];
  return (
    <section aria-labelledby="related" className="mt-12">
      <h2 id="related">{t('credential.related')}</h2>
      {counts !== null && (
        <p className="mt-1 max-w-[70ch] text-sm text-ink-2">
          <b className="text-ink">{t(isCounting ? 'credential.related.this' : 'credential.related.other')}</b>{' '}
          {t(`credential.related.why.${counts.because}`)}
        </p>
      )}
      <ul className="mt-3 border-t border-ink">
        {lines.map(({ other, copy }) => (
          <RelatedLine key={other.id} other={other} words={t(`credential.related.${copy.relation}`)}>
            {/* Whether two others are one thing is asked on their own pages. */}
            {copy.relation !== 'same-content' && (isCounting || copy === own) && (
              <TextButton
                className="min-h-8 text-sm print:hidden"
                onClick={() => void tellApart(copy.entry, true)}
              >
                {t('credential.related.apart')}
              </TextButton>
            )}
          </RelatedLine>
        ))}
        {apart.map((copy) => {
          const other = copy.entry.id === entry.id ? copy.of : copy.entry;
          const told = [entry, other].filter((one) => one.countsApart);
          return (
            <RelatedLine key={other.id} other={other} words={t('credential.related.told')}>
              <TextButton
                className="min-h-8 text-sm print:hidden"
                onClick={() => void Promise.all(told.map((one) => tellApart(one, false)))}
              >
                {t('credential.related.together')}
              </TextButton>
            </RelatedLine>
          );
        })}
      </ul>
      {trouble !== null && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
    </section>
  );
}

type Line = { other: WalletEntry; copy: FurtherCopy };

function RelatedLine(props: { other: WalletEntry; words: string; children: ReactNode }): ReactNode {
  const { t, date, language } = useText();
  const { credential, addedOn, id } = props.other;
  const title = titleWords({ t }, shownTitle(credential, language));
  const form = t(`import.format.${credential.format}`);
  const facts = [
    credential.packaging === 'json' ? form : `${form}, ${t(`import.packaging.${credential.packaging}`)}`,
    ...(credential.awardedOn ? [date(credential.awardedOn.value)] : []),
    t('credential.related.added', { date: date(addedOn) }),
  ];
  return (
    <li className="border-b border-line py-3 text-sm">
      <Link
        to={paths.credential(id)}
        className="inline-block min-h-6 text-base"
        {...(title.lang ? { lang: title.lang } : {})}
      >
        {title.text}
      </Link>
      <p className="text-ink-2">{facts.join(' · ')}</p>
      <p>{props.words}</p>
      {props.children}
    </li>
  );
}

/** The learner's word that an entry is another thing than it looks like, and taking it back. */
function useTellApart() {
  const { t } = useText();
  const { store } = useServices();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const set = async (entry: WalletEntry, countsApart: boolean) => {
    await store.updateEntry(entry.id, (current) => ({ ...current, countsApart }));
  };
  const tellApart = async (entry: WalletEntry, countsApart: boolean) => {
    setTrouble(null);
    try {
      await set(entry, countsApart);
      announce(t(countsApart ? 'credential.related.apart.done' : 'credential.related.together.done'), () =>
        set(entry, !countsApart),
      );
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  return { tellApart, trouble };
}
