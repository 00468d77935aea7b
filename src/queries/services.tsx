import { createContext, useContext } from 'react';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { LinkCodec } from '#src/domain/portfolio/portfolio.ts';
import type { Clock } from '#src/domain/time.ts';
import type { Inspector } from '#src/domain/verification/inspector.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';

/** What the app can do, behind interfaces of the domain. The composition root passes the real ones in. */
export type Services = {
  store: WalletStore;
  inspector: Inspector;
  links: LinkCodec;
  /** The sample credentials that ship with the app. */
  samples: () => Promise<SourceFile[]>;
  now: Clock;
  /** A fresh id for a record the learner makes. */
  newId: () => string;
};

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The services of this app. Throws outside `ServicesProvider`: that is a programming mistake. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}
