import { useQuery } from '@tanstack/react-query';
import type { KeptImport } from '#src/domain/wallet/waiting-files.ts';
import { useServices, type Services } from '#src/queries/services.tsx';
import { browserLocks, type ReviewLocks } from './review-locks.ts';

/** Imports that an earlier page left without adding or discarding them; undefined while that is looked up. */
export function useEarlierImports(): readonly KeptImport[] | undefined {
  const services = useServices();
  return useQuery({ queryKey: ['waitingImports'], queryFn: () => importsLeft(services) }).data;
}

/** What waits and belongs to no living page. */
export async function importsLeft(
  { store, now }: Pick<Services, 'store' | 'now'>,
  locks: Pick<ReviewLocks, 'isLeft'> = browserLocks(),
): Promise<KeptImport[]> {
  const waiting = await store.waitingFiles();
  await waiting.dropOld(now());
  const imports = (await waiting.imports()).filter(
    ({ count, discardedOn }) => count > 0 && discardedOn === null,
  );
  const left = await Promise.all(imports.map(async ({ id }) => locks.isLeft(id)));
  // What this page has just added or put away is dropped before its lock is released: it was not left by another.
  const still = new Set((await waiting.imports()).map(({ id }) => id));
  return imports.filter(({ id }, at) => left[at] && still.has(id));
}
