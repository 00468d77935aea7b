/** The browser's offer to install the page as an app (Manifest incubations, `BeforeInstallPromptEvent`); in Chromium only. */
type InstallOffer = Event & { prompt: () => Promise<unknown> };

/** `installed`: this is the app. `offered`: the browser would ask. `by-hand`: only the browser's own menu does, or nothing. */
export type InstallState = 'installed' | 'offered' | 'by-hand';

let offer: InstallOffer | null = null;
let isInstalled = matchMedia('(display-mode: standalone)').matches;
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

// The offer comes once, soon after the first page, and only the settings show it.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event as InstallOffer;
  tell();
});
addEventListener('appinstalled', () => {
  isInstalled = true;
  tell();
});

export function subscribeInstall(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function installState(): InstallState {
  if (isInstalled) return 'installed';
  return offer === null ? 'by-hand' : 'offered';
}

/** Lets the browser ask. An offer is good for one question; where the person says no, it may come again later. */
export function install(): void {
  void offer?.prompt();
  offer = null;
  tell();
}
