import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { RawParts } from './raw-parts.tsx';

function Loaded({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const { store, inspector } = useServices();
  const { data, isError } = useQuery({
    queryKey: ['document-text', entry.id],
    queryFn: async () => {
      const file = await store.file(entry.fileSha256);
      if (!file) return null;
      const { outcome } = await inspector.inspect(file, { online: false });
      return outcome.ok ? (outcome.value.credentials[entry.index]?.documentText ?? null) : null;
    },
  });
  if (isError || data === null)
    return <p className="mt-1 text-sm text-ink-2">{t('credential.raw.unreadable')}</p>;
  if (data === undefined) return <p className="mt-1 text-sm text-ink-2">{t('credential.raw.reading')}</p>;
  return <RawParts documentText={data} />;
}

/** The document itself, as text. It is taken out of its file only when the disclosure is opened. */
export function RawDocument({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="mt-1 text-sm print:hidden"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t('credential.raw')}</summary>
      {opened && <Loaded entry={entry} />}
    </details>
  );
}
