/** A new version that waits; told to whoever shows it. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

export const waitingVersion = (): ServiceWorker | null => waiting;

export function subscribeVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function offer(worker: ServiceWorker | null): void {
  // Without a controller this is the first version, which nobody needs to be asked about.
  if (worker === null || !navigator.serviceWorker.controller) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

/** Changes to the new version. The page is loaded anew once it is in charge. */
export function activateVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting?.postMessage('activate');
}

/** Makes the app work without a network from the next visit on. Rejects where the browser keeps nothing. */
export async function keepAppOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { startServiceWorker } = await import('./start-service-worker.ts');
  const registration = await startServiceWorker();
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing);
    });
  });
}
