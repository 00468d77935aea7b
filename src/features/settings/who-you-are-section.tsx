import { useState, type ReactNode } from 'react';
import type { Identity } from '#src/domain/verification/identity.ts';
import { leftOutOf } from '#src/domain/wallet/left-out.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { whenRechecked } from '#src/queries/when-rechecked.ts';
import { useSettings } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { TextField } from '#src/ui/field.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { AddIdentity } from './add-identity.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { MadeOutToAnother } from './made-out-to-another.tsx';

/**
 * The learner's own name and how else they are known, to tell which credentials are about them. The name is
 * kept when saved, not while typed.
 */
export function WhoYouAreSection(): ReactNode {
  const { t } = useText();
  const { store } = useServices();
  const settings = useSettings();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? settings.holderName;

  const countNamingAnother = async () =>
    (await store.entries()).filter(
      (entry) => entry.removedOn === null && leftOutOf(entry)?.code === 'names-another',
    ).length;
  const tellWhatChanged = async (before: number, undo: () => Promise<void>) => {
    await whenRechecked(store);
    const count = await countNamingAnother();
    if (count > before) announce(t('settings.you.nowAnother', { count: count - before }), undo);
  };
  const change = async (next: { holderName?: string; identities?: readonly Identity[] }, said: string) => {
    const { holderName, identities } = settings;
    const before = countNamingAnother();
    await store.saveSettings({ ...settings, ...next });
    setTyped(null);
    const undo = async () => {
      await store.saveSettings({ ...(await store.settings()), holderName, identities });
    };
    announce(said, undo);
    void tellWhatChanged(await before, undo);
  };
  const add = (identity: Identity) =>
    attempt(() => change({ identities: [...settings.identities, identity] }, t('settings.you.added')));
  const remove = (removed: Identity) =>
    attempt(async () => {
      const identities = settings.identities.filter((identity) => identity !== removed);
      await change({ identities }, t('settings.you.removed'));
      document.getElementById('you')?.focus();
    });

  return (
    <SettingsSection id="you" title={t('settings.you.heading')}>
      <p className="mb-4 max-w-[66ch] text-sm text-ink-2">{t('settings.you.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(() => change({ holderName: name.trim() }, t('settings.you.saved')));
        }}
      >
        <TextField
          label={t('settings.you.label')}
          help={t('settings.you.help')}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button type="submit" className="mt-3">
          {t('app.save')}
        </Button>
      </form>
      {settings.identities.length > 0 && (
        <ul className="mt-5 border-t border-line" aria-label={t('settings.you.list')}>
          {settings.identities.map((identity) => (
            <IdentityRow
              key={`${identity.kind} ${identity.value}`}
              identity={identity}
              onRemove={() => void remove(identity)}
            />
          ))}
        </ul>
      )}
      <AddIdentity known={settings.identities} onAdd={(identity) => void add(identity)} />
      <p role="status" className="mt-2 text-sm text-ink-2">
        {settings.recheckDue !== undefined && t('settings.recheck.running')}
      </p>
      <MadeOutToAnother />
      <Failure words={failureWords({ t }, failure)} />
    </SettingsSection>
  );
}

function IdentityRow({ identity, onRemove }: { identity: Identity; onRemove: () => void }): ReactNode {
  const { t, longDate } = useText();
  const { kind, value } = identity;
  const shown = kind === 'birth-date' ? longDate(value) : value;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 flex-[1_1_12rem]">
        <p className="text-sm text-ink-2">{t(`settings.you.kind.${kind}`)}</p>
        <p className="break-words [overflow-wrap:anywhere]">{shown}</p>
      </div>
      <Button
        size="small"
        look="bare"
        aria-label={t('settings.you.removeLabel', { what: shown })}
        onClick={onRemove}
      >
        {t('settings.you.remove')}
      </Button>
    </li>
  );
}
