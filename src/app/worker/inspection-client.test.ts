import { expose } from 'comlink';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import { createInspectionClient } from './inspection-client.ts';

const now = () => new Date('2026-11-21T00:00:00Z');
const file = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });
const knowNothing = () => Promise.resolve({ identities: [], issuerLists: [] });
const ports: MessagePort[] = [];
/** What the stand-in was asked with: the time, the options, what is known, and whether there is a wallet. */
const told: unknown[][] = [];

const read = (name: string): InspectedFile => ({
  fileName: name,
  sha256: '',
  mediaType: 'text/plain',
  outcome: { ok: false, error: { code: 'not-json', data: {} } },
});

/** A stand-in worker: a message port that answers `inspect`, or never does for a file named "stall". */
function startFakeWorker(): { worker: Worker; terminated: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  let over = false;
  expose(
    {
      inspect: (asked: { name: string }, ...rest: unknown[]) => {
        told.push(rest);
        return asked.name === 'stall' ? new Promise(() => undefined) : read(asked.name);
      },
    },
    port2 as never,
  );
  const worker = Object.assign(port1 as unknown as Worker, {
    terminate: () => {
      over = true;
      port1.close();
    },
  });
  return { worker, terminated: () => over };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  for (const port of ports.splice(0)) port.close();
});

test('a file that stalls the worker is given up, and the next one is read by a new worker', async () => {
  const workers: ReturnType<typeof startFakeWorker>[] = [];
  const { inspector } = createInspectionClient(
    now,
    () => {
      const started = startFakeWorker();
      workers.push(started);
      return started.worker;
    },
    knowNothing,
    1,
  );
  const stalled = inspector.inspect(file('stall'), { online: false });
  const next = inspector.inspect(file('fine'), { online: false });
  await vi.advanceTimersByTimeAsync(15_000);

  const gaveUp = await stalled;
  expect(gaveUp.outcome).toEqual({ ok: false, error: { code: 'too-slow', data: {} } });
  expect(gaveUp.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(workers[0]?.terminated()).toBe(true);
  await expect(next).resolves.toEqual(read('fine'));
  expect(workers).toHaveLength(2);
});

test('one worker serves many files', async () => {
  const start = vi.fn(() => startFakeWorker().worker);
  const { inspector } = createInspectionClient(now, start, knowNothing, 1);
  const names = ['a', 'b', 'c'];
  const all = await Promise.all(names.map((name) => inspector.inspect(file(name), { online: false })));
  expect(all.map((inspected) => inspected.fileName)).toEqual(names);
  expect(start).toHaveBeenCalledTimes(1);
});

test('as many workers start as there is work at a time, and no more than allowed', async () => {
  const start = vi.fn(() => startFakeWorker().worker);
  const { inspector } = createInspectionClient(now, start, knowNothing, 3);
  await inspector.inspect(file('first'), { online: false });
  await inspector.inspect(file('second'), { online: false });
  expect(start).toHaveBeenCalledTimes(1);
  const names = Array.from({ length: 20 }, (_, number) => String(number));
  const all = await Promise.all(names.map((name) => inspector.inspect(file(name), { online: false })));
  expect(all.map((inspected) => inspected.fileName)).toEqual(names);
  expect(start).toHaveBeenCalledTimes(3);
});

test('a file that stalls its worker does not hold up the others', async () => {
  const { inspector } = createInspectionClient(now, () => startFakeWorker().worker, knowNothing, 2);
  const stalled = inspector.inspect(file('stall'), { online: false });
  const names = ['a', 'b', 'c'];
  const all = await Promise.all(names.map((name) => inspector.inspect(file(name), { online: false })));
  expect(all.map((inspected) => inspected.fileName)).toEqual(names);
  await vi.advanceTimersByTimeAsync(15_000);
  expect((await stalled).outcome).toEqual({ ok: false, error: { code: 'too-slow', data: {} } });
});

test('a worker that cannot be started leaves its place to the next', async () => {
  const start = vi.fn(() => startFakeWorker().worker);
  start.mockImplementationOnce(() => {
    throw new Error('no worker');
  });
  const { inspector } = createInspectionClient(now, start, knowNothing, 1);
  await expect(inspector.inspect(file('a'), { online: false })).rejects.toMatchObject({
    code: 'worker-failed',
  });
  await expect(inspector.inspect(file('b'), { online: false })).resolves.toEqual(read('b'));
});

test('a sender’s preview is judged with nothing that only the sender knows', async () => {
  const knowledge = {
    identities: [{ kind: 'name' as const, value: 'Sample Learner' }],
    issuerLists: [],
  };
  const { inspector } = createInspectionClient(
    now,
    () => startFakeWorker().worker,
    () => Promise.resolve(knowledge),
    1,
  );
  told.length = 0;
  await inspector.inspect(file('fine'), { online: false });
  await inspector.inspect(file('fine'), { online: false, asReader: true });
  expect(told.map(([, , known, hasWallet]) => [known, hasWallet])).toEqual([
    [knowledge, true],
    [{ identities: [], issuerLists: [] }, false],
  ]);
});
