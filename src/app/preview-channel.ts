import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';

/*
 * [Note: The preview and the reader's page]
 * The composer shows the learner the very page that readers open, in a tab that knows no wallet. What it shows goes
 * through a channel between pages of this origin whose name nobody else knows. It is in no address, no history and no
 * store, and there is none of it once the composer is closed.
 */
const nameOf = (id: string): string => `cairn-preview.${id}`;

/** A composer on this device answers at once. */
const patienceMs = 3000;

/** Answers the reader's page that asks by `id` for as long as it is not stopped. */
export function offerPreview(id: string, current: () => Portfolio): () => void {
  const channel = new BroadcastChannel(nameOf(id));
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'ask') channel.postMessage({ portfolio: current() });
  };
  return () => {
    channel.close();
  };
}

/** What a composer shows by this id; `null` where it is no longer open. */
export function askForPreview(id: string): Promise<Portfolio | null> {
  const channel = new BroadcastChannel(nameOf(id));
  return new Promise<Portfolio | null>((resolve) => {
    const timer = setTimeout(resolve, patienceMs, null);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      // Another tab that asks by the same id is no answer.
      if (typeof data !== 'object') return;
      clearTimeout(timer);
      resolve((data as { portfolio: Portfolio }).portfolio);
    };
    channel.postMessage('ask');
  }).finally(() => {
    channel.close();
  });
}

/** What the address of the reader's page asks by; `null` for a portfolio's link, and for none. */
export const previewIn = (fragment: string): string | null =>
  /^preview\.([\w-]+)$/u.exec(fragment)?.[1] ?? null;
