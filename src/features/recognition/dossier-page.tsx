import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { EntryId, Pathway, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { dossierParameter, paths } from '#src/paths.ts';
import { useEntries, useSettings } from '#src/queries/wallet-queries.ts';
import { Checkbox } from '#src/ui/choice.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { DossierActions } from './dossier-actions.tsx';
import { DossierCredential, EntryTitle } from './dossier-credential.tsx';
import { DossierHead } from './dossier-head.tsx';
import { DossierOriginals } from './dossier-originals.tsx';
import { DossierRules } from './dossier-rules.tsx';

type Props = {
  pathway: Pathway;
  /** What the plan comes to, as it stands. */
  view: PathwayView;
  /** The credentials it was opened for; empty for all that are earned and count. */
  about: readonly EntryId[];
};

/**
 * What to hand in when an institution is asked to decide: who asks whom, for what amount, what is stated and by
 * whom, what is missing, what the checks found. It says nothing of what anything is worth.
 */
export function DossierPage({ pathway, view, about }: Props): ReactNode {
  const { t } = useText();
  const [, setParams] = useSearchParams();
  const entries = useEntries();
  const { holderName } = useSettings();
  const [institution, setInstitution] = useState(view.template.awardingBody ?? '');
  const [typedName, setTypedName] = useState<string | null>(null);
  const name = typedName ?? holderName;
  const possible = askable(view, entries, about);
  const earned = possible.filter(({ id }) => isEarned(view, id));
  const chosen = possible.filter(({ id }) =>
    about.length > 0 ? about.includes(id) : earned.some((entry) => entry.id === id),
  );
  const choose = (ids: readonly EntryId[]) => {
    setParams(
      ids.map((id): [string, string] => [dossierParameter, id]),
      { replace: true },
    );
  };
  return (
    <>
      <title>{t('dossier.pageTitle')}</title>
      <Link
        to={paths.pathway(pathway.id)}
        className="inline-flex min-h-6 items-center gap-1.5 text-sm print:hidden"
      >
        <Icon name="chevronLeft" />
        {t('dossier.back')}
      </Link>
      <h1 tabIndex={-1} className="mt-3">
        {t('dossier.title')}
      </h1>
      <p className="mt-2 max-w-[66ch] text-ink-2 print:hidden">{t('dossier.lead')}</p>
      <section aria-labelledby="prepare" className="mt-6 print:hidden">
        <h2 id="prepare">{t('dossier.prepare')}</h2>
        <div className="mt-3 grid max-w-3xl gap-4 sm:grid-cols-2">
          <TextField
            label={t('dossier.from')}
            value={name}
            onChange={({ target }) => {
              setTypedName(target.value);
            }}
          />
          <TextField
            label={t('dossier.to')}
            help={t('dossier.to.help')}
            value={institution}
            onChange={({ target }) => {
              setInstitution(target.value);
            }}
          />
        </div>
        <fieldset className="mt-4">
          <legend className="text-sm font-semibold">{t('dossier.about')}</legend>
          {possible.map((entry) => (
            <Checkbox
              key={entry.id}
              label={<EntryTitle entry={entry} />}
              checked={chosen.includes(entry)}
              // The last one stays: a dossier about nothing would be about all of them again.
              disabled={chosen.length === 1 && chosen.includes(entry)}
              onChange={({ target }) => {
                const ids = chosen.map(({ id }) => id);
                choose(target.checked ? [...ids, entry.id] : ids.filter((id) => id !== entry.id));
              }}
            />
          ))}
          {possible.length === 0 && <p className="text-sm text-ink-2">{t('dossier.none')}</p>}
        </fieldset>
        {chosen.length > 0 && (
          <DossierActions pathway={pathway} entries={chosen} institution={institution.trim()} />
        )}
      </section>
      {chosen.length > 0 && (
        <>
          <DossierHead view={view} entries={chosen} name={name.trim()} institution={institution.trim()} />
          <DossierRules view={view} entryIds={chosen.map(({ id }) => id)} />
          {chosen.map((entry) => (
            <DossierCredential key={entry.id} entry={entry} />
          ))}
          <DossierOriginals entries={chosen} />
        </>
      )}
    </>
  );
}

const isEarned = (view: PathwayView, id: EntryId): boolean =>
  view.groups.some(({ items }) =>
    items.some((item) => item.id === id && (item.tier === 'earned' || item.assumed === true)),
  );

/** What a decision could be asked for: what it was opened for, what is earned, and what counts only once decided. */
function askable(
  view: PathwayView,
  entries: readonly WalletEntry[],
  about: readonly EntryId[],
): readonly WalletEntry[] {
  const undecided = new Set(
    view.notUsed.filter(({ action }) => action === 'ask-decision').map(({ id }) => id),
  );
  return entries.filter(({ id }) => about.includes(id) || isEarned(view, id) || undecided.has(id));
}
