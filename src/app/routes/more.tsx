import { useSyncExternalStore, type ReactNode } from 'react';
import { SettingsPage } from '#src/features/settings/settings-page.tsx';
import { askOnline } from './ask-online.tsx';
import { install, installState, subscribeInstall } from '../install.ts';
import { applyTheme, storedTheme, subscribeTheme } from '../theme.ts';

export function Component(): ReactNode {
  const theme = useSyncExternalStore(subscribeTheme, storedTheme);
  const state = useSyncExternalStore(subscribeInstall, installState);
  return (
    <SettingsPage
      theme={theme}
      onTheme={applyTheme}
      install={{ state, onInstall: install }}
      askOnline={askOnline}
      onDeleted={() => {
        localStorage.clear();
        sessionStorage.clear();
        location.assign(import.meta.env.BASE_URL);
      }}
    />
  );
}
