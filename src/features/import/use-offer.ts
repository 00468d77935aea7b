import { use, useState } from 'react';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type {
  Collected,
  Issuance,
  IssuanceProblem,
  OpeningSession,
  PendingCredential,
} from '#src/domain/issuance/issuance.ts';
import type { Result } from '#src/domain/result.ts';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useServices } from '#src/queries/services.tsx';

/** How far an offer has come. */
export type OfferStage =
  /** `hosts` are the ones to be agreed to now. */
  | { at: 'whom'; hosts: readonly string[]; agreed: readonly string[] }
  | { at: 'opened'; session: OpeningSession }
  | { at: 'collected'; session: OpeningSession; collected: Collected };

/** What stands in the way: the issuer's side, or this device. */
export type OfferProblem = IssuanceProblem | { device: WalletErrorCode };

function firstStage(issuance: Issuance, offer: string): OfferStage | IssuanceProblem {
  const host = issuance.firstHost(offer);
  return host.ok ? { at: 'whom', hosts: [host.value], agreed: [] } : host.error;
}

/** Takes an offer up step by step; every step waits for the person. */
export function useOffer(offer: string) {
  const issuance = use(useServices().issuance());
  const [first] = useState(() => firstStage(issuance, offer));
  const [stage, setStage] = useState(() => ('at' in first ? first : null));
  const [problem, setProblem] = useState<OfferProblem | null>('at' in first ? null : first);
  const [isBusy, setBusy] = useState(false);
  /** Credentials that came while others are still to come. */
  const [files, setFiles] = useState<readonly SourceFile[]>([]);

  const attempt = async (work: () => Promise<OfferProblem | null>) => {
    setBusy(true);
    setProblem(null);
    try {
      setProblem(await work());
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setProblem({ device: error.code });
    } finally {
      setBusy(false);
    }
  };

  /** Returns the problem, if it came to one. */
  const take = (session: OpeningSession, result: Result<Collected, IssuanceProblem>) => {
    if (!result.ok) return result.error;
    setFiles((before) => [...before, ...result.value.files]);
    setStage({ at: 'collected', session, collected: result.value });
    return null;
  };

  return {
    stage,
    problem,
    isBusy,
    files,
    /** Opens the offer, now that the person agreed to contact the hosts. */
    open: (hosts: readonly string[]) =>
      attempt(async () => {
        const result = await issuance.open(offer, hosts);
        if (result.ok) setStage({ at: 'opened', session: result.value });
        else if (result.error.code === 'host-not-agreed')
          setStage({ at: 'whom', hosts: [String(result.error.data['host'])], agreed: hosts });
        else return result.error;
        return null;
      }),
    collect: (session: OpeningSession, code: string) =>
      attempt(async () => take(session, await session.collect(code))),
    askAgain: (session: OpeningSession, pending: readonly PendingCredential[]) =>
      attempt(async () => take(session, await session.collectPending(pending))),
  };
}
