import type { ReactNode } from 'react';
import { issuerAddress } from '#src/domain/credential/issuer-address.ts';

/** The address or DID beside a name: names can be copied, this can be compared. Nothing where there is none. */
export function IssuerAddress({ id }: { id: string | null }): ReactNode {
  const address = issuerAddress(id);
  return address === null ? null : (
    <span className="block font-sans text-sm break-all text-ink-2">{address}</span>
  );
}
