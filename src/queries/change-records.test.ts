import { expect, test } from 'vitest';
import type { Pathway, RecognitionDecision } from '#src/domain/wallet/records.ts';
import { buildDecision, buildPathway } from '#src/test/build-records.ts';
import { changeRecords } from './change-records.ts';

function memory() {
  const pathways = new Map<string, Pathway>();
  const decisions = new Map<string, RecognitionDecision>();
  const put =
    <T extends { id: string }>(into: Map<string, T>) =>
    (record: T) =>
      Promise.resolve(void into.set(record.id, record));
  const drop = (from: Map<string, unknown>) => (id: string) => Promise.resolve(void from.delete(id));
  return {
    pathways: () => Promise.resolve([...pathways.values()]),
    savePathway: put(pathways),
    deletePathway: drop(pathways),
    decisions: () => Promise.resolve([...decisions.values()]),
    saveDecision: put(decisions),
    deleteDecision: drop(decisions),
  };
}

test('a change goes back to what was there, and can be made again', async () => {
  const store = memory();
  const plan = buildPathway({ id: 'plan' });
  const scratch = buildPathway({ id: 'scratch', scratchOf: 'plan' });
  await store.savePathway(plan);
  await store.savePathway(scratch);
  const state = async () => [await store.pathways(), await store.decisions()];
  const before = await state();

  const kept = { ...plan, name: 'Kept' };
  const decision = buildDecision({ id: 'd', outcome: 'pending' });
  const { undo, redo } = await changeRecords(store, {
    pathways: new Map([
      ['plan', kept],
      ['scratch', null],
    ]),
    decisions: new Map([['d', decision]]),
  });
  expect(await state()).toEqual([[kept], [decision]]);
  await undo();
  expect(await state()).toEqual(before);
  await redo();
  expect(await state()).toEqual([[kept], [decision]]);
});
