import type { Page } from '@playwright/test';

/** One event of a trace: how long it took, and how long its thread was on a processor, in microseconds. */
type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/**
 * The processor time of each task that the main thread of a page ran during the work, in milliseconds, the
 * longest first. That the thread waited for a core of a busy machine is not in it.
 */
export async function taskTimes(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('only a browser that the journey started can be traced');
  await browser.startTracing(page, { categories: ['-*', 'toplevel'] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)}/${String(tid)}`;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const mainThreads = new Set(trace.traceEvents.filter(isMain).map(threadOf));
  return trace.traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mainThreads.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => Math.min(dur, tdur) / 1000)
    .sort((one, other) => other - one);
}

/** What a piece of `pieceOfWork` takes on an idle core of the machine that the 50 ms are meant for. */
const pieceMs = 11;
const pieces = 15;

/**
 * How many times the usual processor time this machine needs at the moment: caches and cores that others use
 * too make the same work longer. Never below 1.
 */
export async function slowness(page: Page): Promise<number> {
  const times = await taskTimes(page, async () => {
    for (let piece = 0; piece < pieces; piece++) await page.evaluate(pieceOfWork);
  });
  return Math.max(1, (times[Math.floor(pieces / 2)] ?? 0) / pieceMs);
}

/** Runs in the page: objects made, written, read and sorted, which is what reading files is made of. */
function pieceOfWork(): number {
  const records = Array.from({ length: 24_000 }, (_, number) => ({
    id: (number * 7919) % 24_007,
    title: `record ${String(number)}`,
  }));
  const read = JSON.parse(JSON.stringify(records)) as typeof records;
  return read.sort((one, other) => one.id - other.id).length;
}
