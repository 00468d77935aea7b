import { scriptAddress } from './worker/script-address.ts';

export function startServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptAddress(`${import.meta.env.BASE_URL}service-worker.js`), {
    scope: import.meta.env.BASE_URL,
    type: 'module',
    updateViaCache: 'none',
  });
}
