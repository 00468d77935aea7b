import { wrap, type Remote } from 'comlink';
import type { LinkCodec, Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { Clock } from '#src/domain/time.ts';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { IssuerListReading } from '#src/domain/verification/issuer-list.ts';
import type { LearnerKnowledge } from '#src/domain/verification/verifier.ts';
import type { InspectedFile, Inspector } from '#src/domain/verification/inspector.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { Inspection } from './inspection-worker.ts';

/** A file that keeps the worker busy longer than this is given up, and the worker replaced. */
const offlineLimitMs = 15_000;
/** Several network answers of 8 s each may be waited for. */
const onlineLimitMs = 40_000;

type Running = { worker: Worker; remote: Remote<Inspection> };

type Members = Awaited<ReturnType<Inspector['membersOf']>>;
type EncodedLink = Awaited<ReturnType<LinkCodec['encode']>>;
type DecodedLink = Awaited<ReturnType<LinkCodec['decode']>>;

class TooSlow extends Error {}

/** For pages without a wallet. */
const knowNothing = () => Promise.resolve({ identities: [], issuerLists: [] });

/**
 * The inspector and the link codec, run in a worker. Calls go one at a time: when a hostile file
 * stalls the worker, only that file is lost.
 */
export function createInspectionClient(
  now: Clock,
  start: () => Worker,
  knowledge: () => Promise<LearnerKnowledge> = knowNothing,
): { inspector: Inspector; links: LinkCodec } {
  let running: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const remote = (): Running => {
    if (running === null) {
      const worker = start();
      running = { worker, remote: wrap<Inspection>(worker) };
    }
    return running;
  };

  const stop = () => {
    running?.worker.terminate();
    running = null;
  };

  const attempt = async <T>(
    limitMs: number,
    work: (remote: Remote<Inspection>) => Promise<T>,
  ): Promise<T> => {
    const { worker, remote: target } = remote();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let onError: ((event: Event) => void) | undefined;
    try {
      return await Promise.race([
        work(target),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            reject(new TooSlow());
          }, limitMs);
          onError = () => {
            reject(new WalletError('worker-failed'));
          };
          worker.addEventListener('error', onError);
        }),
      ]);
    } catch (error) {
      stop();
      throw error;
    } finally {
      clearTimeout(timer);
      if (onError) worker.removeEventListener('error', onError);
    }
  };

  const inTurn = <T>(limitMs: number, work: (remote: Remote<Inspection>) => Promise<T>): Promise<T> => {
    const turn = queue.then(() => attempt(limitMs, work));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const inspector: Inspector = {
    async inspect(file, { online }): Promise<InspectedFile> {
      try {
        const known = await knowledge();
        return await inTurn(online ? onlineLimitMs : offlineLimitMs, (target) =>
          target.inspect(file, now(), online, known),
        );
      } catch (error) {
        if (error instanceof TooSlow) return gaveUp(file);
        throw brokenWorker(error);
      }
    },
    async membersOf(file) {
      // Nearly every file is none, and its bytes would travel to the worker twice. A ZIP begins with "PK".
      if (file.bytes[0] !== 0x50 || file.bytes[1] !== 0x4b) return null;
      try {
        return await inTurn<Members>(offlineLimitMs, async (target) => target.membersOf(file));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: { code: 'too-slow', data: {} } };
        throw brokenWorker(error);
      }
    },
    async readIssuerList(file) {
      try {
        return await inTurn<IssuerListReading>(offlineLimitMs, async (target) => target.readIssuerList(file));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: 'list-too-large' };
        throw brokenWorker(error);
      }
    },
    hostsToAsk: (file) =>
      inTurn(offlineLimitMs, (target) => target.hostsToAsk(file, now())).catch((error: unknown) => {
        throw brokenWorker(error);
      }),
  };

  const links: LinkCodec = {
    encode: (portfolio: Portfolio) =>
      inTurn<EncodedLink>(offlineLimitMs, async (target) => target.encodeLink(portfolio)).catch(
        (error: unknown) => {
          throw brokenWorker(error);
        },
      ),
    async decode(fragment) {
      try {
        return await inTurn<DecodedLink>(offlineLimitMs, async (target) => target.decodeLink(fragment));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: { code: 'link-too-large' } };
        throw brokenWorker(error);
      }
    },
  };
  return { inspector, links };
}

/** Whatever a worker throws, the pages know one code for it. */
const brokenWorker = (error: unknown): WalletError =>
  error instanceof WalletError ? error : new WalletError('worker-failed', { cause: error });

async function gaveUp(file: SourceFile): Promise<InspectedFile> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', file.bytes as Uint8Array<ArrayBuffer>));
  return {
    fileName: file.name,
    sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    mediaType: 'application/octet-stream',
    outcome: { ok: false, error: { code: 'too-slow', data: {} } },
  };
}
