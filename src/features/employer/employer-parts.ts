import { createContext, useContext, type ComponentType } from 'react';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';

/** What the route puts into the page that belongs to another feature or loads on demand. */
export type EmployerParts = {
  /** Every detail of one credential, for experts. */
  Details: ComponentType<{ opened: OpenedCredential }>;
  /** Fetches the code of `Details`, so that it is there without a network. */
  prepareDetails: () => Promise<unknown>;
  /** The page is a file that the holder handed over: its code is the holder's copy, and it reaches nobody. */
  isFile: boolean;
};

const PartsContext = createContext<EmployerParts | null>(null);

export const EmployerPartsProvider = PartsContext.Provider;

/** Throws outside of its provider: that is a programming mistake. */
export function useEmployerParts(): EmployerParts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('useEmployerParts outside EmployerPartsProvider');
  return parts;
}
