import { expect, test } from 'vitest';
import type { KeptImport } from '#src/domain/wallet/waiting-files.ts';
import type { Services } from '#src/queries/services.tsx';
import { importsLeft } from './use-earlier-imports.ts';

const kept = (id: string, more: Partial<KeptImport> = {}): KeptImport => ({
  id,
  keptOn: '2026-11-20T00:00:00Z',
  handed: 1,
  count: 1,
  size: 100,
  samples: false,
  choices: { unticked: [], kept: [], evidence: [] },
  discardedOn: null,
  ...more,
});

/** A store whose list of imports is another each time it is asked for. */
function servicesWith(...lists: readonly (readonly KeptImport[])[]) {
  const answers = [...lists];
  const waitingFiles = {
    dropOld: () => Promise.resolve(),
    imports: () => Promise.resolve(answers.shift() ?? []),
  };
  return {
    store: { waitingFiles: () => Promise.resolve(waitingFiles) },
    now: () => new Date('2026-11-21T00:00:00Z'),
  } as unknown as Services;
}

const noPage = { isLeft: () => Promise.resolve(true) };

test('what an earlier page left waits, unless a living page holds it, it is put away or holds nothing', async () => {
  const list = [
    kept('a'),
    kept('held'),
    kept('away', { discardedOn: '2026-11-20' }),
    kept('none', { count: 0 }),
  ];
  const left = await importsLeft(servicesWith(list, list), {
    isLeft: (id) => Promise.resolve(id !== 'held'),
  });
  expect(left.map(({ id }) => id)).toEqual(['a']);
});

test('what this page adds while it asks for the lock does not wait', async () => {
  expect(await importsLeft(servicesWith([kept('a')], []), noPage)).toEqual([]);
});
