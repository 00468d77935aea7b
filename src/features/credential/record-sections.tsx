import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { summariseChecks } from '#src/domain/verification/summary.ts';
import { recordTree, type RecordTree } from '#src/domain/wallet/record-tree.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords } from '#src/i18n/claim-words.ts';
import { titleWords } from '#src/i18n/title-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useEntries } from '#src/queries/wallet-queries.ts';
import { outcomeColour, OutcomeMark } from '#src/ui/outcome.tsx';

/** Deeper levels stand without further indentation: on a phone there is no room for them. */
const deepestIndent = 4;

export function useRecordTree(): RecordTree<WalletEntry> {
  const entries = useEntries();
  return useMemo(() => recordTree(entries), [entries]);
}

/** The record that this credential stands in. Nothing for one that stands alone. */
export function InRecord({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const record = useRecordTree().recordOf(entry);
  if (entry.parent === null) return null;
  return (
    <p className="mt-1 text-sm text-ink-2">
      {record === null ? (
        t('credential.record.gone')
      ) : (
        <>
          {t('credential.record.in')} <TitleLink entry={record} />
        </>
      )}
    </p>
  );
}

/** What a record holds, level by level, each with its own checks and credits. */
export function RecordSection({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const tree = useRecordTree();
  if (tree.inside(entry).length === 0) return null;
  return (
    <section aria-labelledby="record" className="mt-12">
      <h2 id="record">{t('credential.record')}</h2>
      <p className="mt-1 max-w-[70ch] text-sm text-ink-2">{t('credential.record.lead')}</p>
      <div className="mt-3 border-t border-ink">
        <Inside entry={entry} tree={tree} depth={0} />
      </div>
    </section>
  );
}

function Inside(props: { entry: WalletEntry; tree: RecordTree<WalletEntry>; depth: number }): ReactNode {
  const { entry, tree, depth } = props;
  return (
    <ul className={depth > 0 && depth < deepestIndent ? 'border-s-2 border-line ps-4 max-sm:ps-3' : ''}>
      {tree.inside(entry).map((inner) => (
        <li key={inner.id}>
          <InnerLine entry={inner} />
          {tree.inside(inner).length > 0 && <Inside entry={inner} tree={tree} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  );
}

function InnerLine({ entry }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const { t, values } = text;
  const { credential, report } = entry;
  const { tone, code, data } = summariseChecks(credential, report);
  const credits = creditWords(text, creditClaimOf(credential), credential, tone !== 'failed');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_9rem_13rem] gap-x-4 border-b border-line py-2.5 text-sm max-md:grid-cols-1">
      <TitleLink entry={entry} />
      <span className="text-ink-2">
        <b className="text-ink">{credits.main}</b> {credits.detail}
      </span>
      <span className="flex items-start gap-2">
        <OutcomeMark tone={tone} className="size-5" />
        <span className={outcomeColour[tone]}>{t(`summary.${code}.title`, values(data))}</span>
      </span>
    </div>
  );
}

function TitleLink({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, language } = useText();
  const title = titleWords({ t }, shownTitle(entry.credential, language));
  return (
    <Link
      to={paths.credential(entry.id)}
      className="inline-block min-h-6 break-words text-ink"
      {...(title.lang ? { lang: title.lang } : {})}
    >
      {title.text}
    </Link>
  );
}
