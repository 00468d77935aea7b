import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { SettingsSection } from './settings-section.tsx';

// Not part of the wallet: what the browser says about the room it gives this site.
const roomQuery = queryOptions({
  queryKey: ['room'],
  // It changes with every import, also in other tabs.
  staleTime: 0,
  queryFn: async () => {
    const { storage } = navigator as { storage?: Partial<StorageManager> };
    const { usage, quota } = (await storage?.estimate?.()) ?? {};
    return {
      used: usage ?? null,
      quota: quota ?? null,
      kept: (await storage?.persisted?.()) ?? false,
      canAsk: storage?.persist !== undefined,
    };
  },
});

/** How much room the wallet takes, and whether the browser promises to keep it. */
export function StorageSection(): ReactNode {
  const { t, bytes } = useText();
  const client = useQueryClient();
  const room = useQuery(roomQuery).data;
  const ask = useMutation({
    mutationFn: () => navigator.storage.persist(),
    onSettled: () => client.invalidateQueries({ queryKey: roomQuery.queryKey }),
  });
  return (
    <SettingsSection id="storage" title={t('settings.storage.heading')}>
      {room && (
        <p className="text-sm">
          {room.used === null || room.quota === null
            ? t('settings.storage.unknown')
            : t('settings.storage.used', { used: bytes(room.used), quota: bytes(room.quota) })}{' '}
          {t(room.kept ? 'settings.storage.kept' : 'settings.storage.notKept')}
        </p>
      )}
      {room && !room.kept && room.canAsk && (
        <Button
          className="mt-3"
          disabled={ask.isPending}
          onClick={() => {
            ask.mutate();
          }}
        >
          {t('settings.storage.ask')}
        </Button>
      )}
      <p role="status" className="mt-2 text-sm text-ink-2">
        {(ask.data === false || ask.isError) && t('settings.storage.refused')}
      </p>
    </SettingsSection>
  );
}
