/** Where the manifest sends what other apps share, and the parameter that says that something was. */
export const sharedPath = 'shared';
export const sharedCache = 'cairn-shared';

/** Takes out what another app shared; it is there once. */
export async function takeSharedFiles(): Promise<File[]> {
  const cache = await caches.open(sharedCache);
  const requests = await cache.keys();
  const files = await Promise.all(
    requests.map(async (request) => {
      const response = await cache.match(request);
      const name = new URL(request.url).searchParams.get('name') ?? 'shared';
      return response ? [new File([await response.blob()], name)] : [];
    }),
  );
  await caches.delete(sharedCache);
  return files.flat();
}
