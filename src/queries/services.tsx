import { createContext, useContext, type ReactNode } from 'react';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { Issuance } from '#src/domain/issuance/issuance.ts';
import type { Discloser } from '#src/domain/portfolio/credential-parts.ts';
import type { DeliveryMaker } from '#src/domain/portfolio/delivery.ts';
import type { LinkCodec } from '#src/domain/portfolio/portfolio.ts';
import type { PlacementImprover } from '#src/domain/pathway/better-placement.ts';
import type { TextLinks } from '#src/domain/text-links.ts';
import type { Clock } from '#src/domain/time.ts';
import type { Inspector } from '#src/domain/verification/inspector.ts';
import type { Result } from '#src/domain/result.ts';
import type { FetchedFrom, FetchProblem } from '#src/domain/wallet/fetched-from.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';

/**
 * Fetches what stands at an https address, which the person has just said yes to.
 *
 * @param watch - `signal` stops it; `onBytes` is told how much has arrived
 */
export type FetchAddress = (
  address: string,
  watch: { signal: AbortSignal; onBytes: (count: number) => void },
) => Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; from: FetchedFrom }, FetchProblem>>;

/** What the app can do, behind interfaces of the domain. The composition root passes the real ones in. */
export type Services = {
  store: WalletStore;
  inspector: Inspector;
  links: LinkCodec;
  /** Arrives with the first plan that is handed on or opened. */
  planLinks: () => Promise<TextLinks>;
  /** Arrives with the first qualification that is handed on or opened. */
  qualificationLinks: () => Promise<TextLinks>;
  /** Shows less of a credential than its file holds. */
  discloser: Discloser;
  /** Gets ready what reading a file takes, ahead of the file; again and again costs nothing. */
  prepareReading: () => void;
  /** The sample credentials that ship with the app. */
  samples: () => Promise<SourceFile[]>;
  /** A catalogue of sample modules that ships with the app. */
  sampleCatalogue: () => Promise<SourceFile>;
  fetchAddress: FetchAddress;
  /** Looks for a better placement than the page's own; arrives when it is first asked. */
  betterPlacement: PlacementImprover;
  /** Makes codes, files and presentations of a portfolio; arrives when one is wanted. */
  delivery: () => Promise<DeliveryMaker>;
  /** Arrives with the first offer; the same promise each time. */
  issuance: () => Promise<Issuance>;
  now: Clock;
  /** A fresh id for a record the learner makes. */
  newId: () => string;
};

/**
 * What a page can do that knows no wallet: the employer's. It cannot reach the store, so it cannot
 * mix a reader's own credentials with those of a link.
 */
export type ReaderServices = Pick<Services, 'inspector' | 'links' | 'now'>;

const ServicesContext = createContext<Services | null>(null);
const ReaderServicesContext = createContext<ReaderServices | null>(null);

/** For pages without a wallet. */
export const ReaderServicesProvider = ReaderServicesContext.Provider;

/** For pages of the wallet. What readers have, they have too. */
export function ServicesProvider(props: { value: Services; children: ReactNode }): ReactNode {
  return (
    <ServicesContext value={props.value}>
      <ReaderServicesContext value={props.value}>{props.children}</ReaderServicesContext>
    </ServicesContext>
  );
}

/** The services of this app. Throws outside `ServicesProvider`: that is a programming mistake. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}

/** The services that every page has. Throws outside of both providers: that is a programming mistake. */
export function useReaderServices(): ReaderServices {
  const services = useContext(ReaderServicesContext);
  if (!services) throw new Error('useReaderServices outside a provider of services');
  return services;
}
