import { useRef, useState, type ReactNode } from 'react';
import type { IssuerList, IssuerListProblem } from '#src/domain/verification/issuer-list.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useIssuerLists, useSettings } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { IssuerListRow } from './issuer-list-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

type Unread = { name: string; problem: IssuerListProblem };

/** Lists of issuers that the learner adds from files: what is in them, how old they are, and away again. */
export function IssuerListsSection(): ReactNode {
  const { t } = useText();
  const { store, inspector, now } = useServices();
  const lists = useIssuerLists();
  const announce = useAnnounce();
  const { recheckDue } = useSettings();
  const input = useRef<HTMLInputElement>(null);
  const { attempt, busy, failure } = useAttempt();
  const [unread, setUnread] = useState<Unread | null>(null);

  const add = (file: File) =>
    attempt(async () => {
      setUnread(null);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await inspector.readIssuerList({ name: file.name, bytes });
      if (!read.ok) {
        setUnread({ name: file.name, problem: read.error });
        return;
      }
      const { id, contents } = read.value;
      const list = { ...contents, id, fileName: file.name, addedOn: now().toISOString() };
      await store.saveIssuerList(list);
      announce(t('settings.lists.added', { name: list.name }), () => store.deleteIssuerList(list.id));
    });
  const remove = (list: IssuerList) =>
    attempt(async () => {
      await store.deleteIssuerList(list.id);
      document.getElementById('lists')?.focus();
      announce(t('settings.lists.removed', { name: list.name }), () => store.saveIssuerList(list));
    });

  return (
    <SettingsSection id="lists" title={t('settings.lists.heading')}>
      <p className="max-w-[66ch]">{t('settings.lists.text')}</p>
      <p className="mt-2 max-w-[66ch] text-sm text-ink-2">{t('settings.lists.kinds')}</p>
      {lists.length > 0 && (
        <ul className="mt-4 border-t border-line" aria-label={t('settings.lists.heading')}>
          {lists.map((list) => (
            <IssuerListRow key={list.id} list={list} now={now()} onRemove={() => void remove(list)} />
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".xml,.xtsl,.json,.csv,application/xml,text/xml,application/json,text/csv"
        data-chooser="issuer-list"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void add(file);
          event.target.value = '';
        }}
      />
      <Button
        className="mt-4"
        icon={<Icon name="add" />}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {t('settings.lists.add')}
      </Button>
      <p role="status" className="mt-2 text-sm text-ink-2">
        {busy ? t('settings.lists.reading') : recheckDue !== undefined && t('settings.recheck.running')}
      </p>
      {unread && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t('settings.lists.unread', { name: unread.name })}>
            {t(`settings.lists.problem.${unread.problem}`)}
          </Notice>
        </div>
      )}
      <Failure words={failureWords({ t }, failure)} />
    </SettingsSection>
  );
}
