import source from 'virtual:inspection-worker';

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The code of the worker, which stands in the page as text. The page may start it and nothing else. */
const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
const policy = trustedTypes?.createPolicy('cairn-worker', {
  createScriptURL: (url) => {
    if (url !== address) throw new TypeError('not the worker of this page');
    return url;
  },
});
const script = policy?.createScriptURL(address) ?? address;

export function startInlineWorker(): Worker {
  return new Worker(script, { name: 'inspection' });
}
