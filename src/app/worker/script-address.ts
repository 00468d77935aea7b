import workerUrl from './inspection-worker.ts?worker&url';
import placementUrl from './placement-worker.ts?worker&url';

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The page enforces Trusted Types; these are the script addresses that it may start, and no other. */
const known = new Set([workerUrl, placementUrl, `${import.meta.env.BASE_URL}service-worker.js`]);

const policy = trustedTypes?.createPolicy('cairn-worker', {
  createScriptURL: (url) => {
    if (!known.has(url)) throw new TypeError('not a worker of this app');
    return url;
  },
});

/** The address in the form that the browser takes for a script's. */
export const scriptAddress = (url: string): string => policy?.createScriptURL(url) ?? url;

export const inspectionWorkerAddress = (): string => scriptAddress(workerUrl);

export const placementWorkerAddress = (): string => scriptAddress(placementUrl);
