import workerUrl from './inspection-worker.ts?worker&url';

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

// The page enforces Trusted Types; this is the one script address it may start, and no other.
const policy = trustedTypes?.createPolicy('cairn-worker', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('not the inspection worker');
    return url;
  },
});

export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module', name: 'inspection' });
}
