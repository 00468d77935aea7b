import { transfer } from 'comlink';
import type { Discloser } from '#src/domain/portfolio/credential-parts.ts';
import type { LinkCodec } from '#src/domain/portfolio/portfolio.ts';
import type { OffersReading } from '#src/domain/offers/offer-reading.ts';
import type { TemplateFileReading } from '#src/domain/qualification/template-file.ts';
import type { Clock } from '#src/domain/time.ts';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { IssuerListReading } from '#src/domain/verification/issuer-list.ts';
import type { LearnerKnowledge } from '#src/domain/verification/verifier.ts';
import type { InspectedFile, Inspector } from '#src/domain/verification/inspector.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { Inspection } from './inspection-worker.ts';
import { isPdf, mayHoldPortfolio } from './may-hold-portfolio.ts';
import { createWorkerPool, TooSlow, usualPoolSize } from './worker-pool.ts';

/** A file that keeps the worker busy longer than this is given up, and the worker replaced. */
const offlineLimitMs = 15_000;
/** Several network answers of 8 s each may be waited for. */
const onlineLimitMs = 40_000;

type Members = Awaited<ReturnType<Inspector['membersOf']>>;
type PortfolioFound = Awaited<ReturnType<Inspector['portfolioIn']>>;
type EncodedLink = Awaited<ReturnType<LinkCodec['encode']>>;
type Disclosed = Awaited<ReturnType<Discloser['disclose']>>;
type DecodedLink = Awaited<ReturnType<LinkCodec['decode']>>;

/** For pages without a wallet. */
const knowNothing = () => Promise.resolve({ identities: [], issuerLists: [] });

/**
 * The inspector and the link codec, run in workers that start as they are needed; `prepare` starts one ahead.
 *
 * @param size - workers at most
 */
export function createInspectionClient(
  now: Clock,
  start: () => Worker,
  knowledge: () => Promise<LearnerKnowledge> = knowNothing,
  size: number = usualPoolSize(),
): { inspector: Inspector; links: LinkCodec; discloser: Discloser; prepare: () => Promise<void> } {
  const { run } = createWorkerPool<Inspection>(start, size);
  const hasWallet = knowledge !== knowNothing;

  const inspector: Inspector = {
    async inspect(file, options): Promise<InspectedFile> {
      try {
        const asReader = options.asReader === true;
        const known = await (asReader ? knowNothing() : knowledge());
        return await run(options.online ? onlineLimitMs : offlineLimitMs, (target) =>
          target.inspect(file, now(), options, known, hasWallet && !asReader),
        );
      } catch (error) {
        if (error instanceof TooSlow) return gaveUp(file);
        throw brokenWorker(error);
      }
    },
    async membersOf(file) {
      // Nearly every file is none, and its bytes would travel to the worker twice. A ZIP begins with "PK".
      const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
      if (!isArchive && !mayHoldPortfolio(file)) return null;
      try {
        return await run<Members>(offlineLimitMs, async (target) => target.membersOf(file));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: { code: 'too-slow', data: {} } };
        throw brokenWorker(error);
      }
    },
    async portfolioIn(file) {
      if (!isPdf(file) && !mayHoldPortfolio(file)) return null;
      try {
        return await run<PortfolioFound>(offlineLimitMs, async (target) => target.portfolioIn(file));
      } catch (error) {
        // What is wrong with the file is told when it is read as a credential's.
        if (error instanceof TooSlow) return null;
        throw brokenWorker(error);
      }
    },
    async codeIn(picture) {
      try {
        return await run<string | null>(offlineLimitMs, async (target) =>
          target.codeIn(transfer(picture, [picture.data.buffer as ArrayBuffer])),
        );
      } catch (error) {
        if (error instanceof TooSlow) return null;
        throw brokenWorker(error);
      }
    },
    async readIssuerList(file) {
      try {
        return await run<IssuerListReading>(offlineLimitMs, async (target) => target.readIssuerList(file));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: 'list-too-large' };
        throw brokenWorker(error);
      }
    },
    async readOffers(file, mapping) {
      try {
        return await run<OffersReading>(offlineLimitMs, async (target) => target.readOffers(file, mapping));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: 'too-slow' };
        throw brokenWorker(error);
      }
    },
    async readTemplate(file) {
      try {
        return await run<TemplateFileReading>(offlineLimitMs, async (target) => target.readTemplate(file));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: { code: 'too-much-in-it' } };
        throw brokenWorker(error);
      }
    },
    hostsToAsk: (file) =>
      run(offlineLimitMs, (target) => target.hostsToAsk(file, now(), hasWallet)).catch((error: unknown) => {
        throw brokenWorker(error);
      }),
  };

  const links: LinkCodec = {
    encode: (portfolio, passphrase) =>
      run<EncodedLink>(offlineLimitMs, async (target) => target.encodeLink(portfolio, passphrase)).catch(
        (error: unknown) => {
          throw brokenWorker(error);
        },
      ),
    async decode(fragment, passphrase) {
      try {
        return await run<DecodedLink>(offlineLimitMs, async (target) =>
          target.decodeLink(fragment, passphrase),
        );
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: { code: 'link-too-large' } };
        throw brokenWorker(error);
      }
    },
  };

  const discloser: Discloser = {
    async partsOf(documentText) {
      try {
        return await run<Awaited<ReturnType<Discloser['partsOf']>>>(offlineLimitMs, async (target) =>
          target.partsOf(documentText),
        );
      } catch (error) {
        if (error instanceof TooSlow) return null;
        throw brokenWorker(error);
      }
    },
    async disclose(documentText, chosen) {
      try {
        return await run<Disclosed>(offlineLimitMs, async (target) => target.disclose(documentText, chosen));
      } catch (error) {
        if (error instanceof TooSlow) return { ok: false, error: { code: 'parts-not-derived' } };
        throw brokenWorker(error);
      }
    },
  };

  const prepare = async () => {
    await Promise.all([knowledge(), run(offlineLimitMs, (target) => target.prepare(hasWallet))]);
  };
  return { inspector, links, discloser, prepare };
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
