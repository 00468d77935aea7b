import { sharedCache, sharedPath } from './shared-files.ts';

/** What the build puts in place: the files of this version, relative to the scope, and a name for them all. */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

type Extendable = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & { request: Request; respondWith: (response: Promise<Response>) => void };
type Scope = {
  registration: { scope: string };
  skipWaiting: () => Promise<void>;
  addEventListener: ((name: 'install' | 'activate', listener: (event: Extendable) => void) => void) &
    ((name: 'fetch', listener: (event: Fetching) => void) => void) &
    ((name: 'message', listener: (event: MessageEvent<unknown>) => void) => void);
};

const worker = globalThis as unknown as Scope;
const { scope } = worker.registration;
const prefix = 'cairn-build-';
const current = `${prefix}${__VERSION__}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepBuild());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldBuilds());
});

// A new version waits until the person says so, or until no tab shows the old one.
worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Others are none of the worker's business, whatever a check asks them.
  if (!request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname;
  if (request.method === 'POST' && path === new URL(sharedPath, scope).pathname)
    event.respondWith(takeShared(request));
  if (request.method !== 'GET') return;
  // Every page of the app is the one document. What has an ending in its name is a file.
  // What an entry is known by ends in a number: only a name with letters behind its dot is a file's.
  const isPage = request.mode === 'navigate' && !/\.[a-z][^/]*$/i.test(path);
  event.respondWith(fromBuild(isPage ? new Request(new URL('index.html', scope)) : request));
});

/** Files with a hash in their name never change; those kept by an earlier version are taken from there. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all(
    __FILES__.map(async (file) => {
      const url = new URL(file, scope).href;
      const kept = file.startsWith('assets/') ? await caches.match(url) : undefined;
      const response = kept ?? (await fetch(url, { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
      await cache.put(url, response);
    }),
  );
}

/** The version before stays, for tabs that still show it. */
async function forgetOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
}

async function fromBuild(request: Request): Promise<Response> {
  const options = { ignoreSearch: true, ignoreVary: true };
  const kept =
    (await (await caches.open(current)).match(request, options)) ?? (await caches.match(request, options));
  return kept ?? fetch(request);
}

/** Keeps what another app shares until the page has taken it, and opens that page. */
async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const cache = await caches.open(sharedCache);
  const files = form.getAll('files').filter((item) => item instanceof File);
  const words = ['text', 'url']
    .map((name) => form.get(name))
    .filter((item) => typeof item === 'string')
    .join('\n')
    .trim();
  if (words !== '') files.push(new File([words], 'shared.txt', { type: 'text/plain' }));
  await Promise.all(
    files.map((file, index) =>
      cache.put(
        new URL(`${sharedPath}/${String(index)}?name=${encodeURIComponent(file.name)}`, scope),
        new Response(file),
      ),
    ),
  );
  return Response.redirect(new URL(`import?${sharedPath}`, scope).href, 303);
}
