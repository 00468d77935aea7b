import type { ReactNode } from 'react';
import { AddCredentials } from '#src/features/import/add-credentials.tsx';
import { WaitingReview } from '#src/features/import/waiting-review.tsx';
import { WalletPage } from '#src/features/wallet/wallet-page.tsx';

export function Component(): ReactNode {
  return <WalletPage whenEmpty={<AddCredentials />} notice={<WaitingReview />} />;
}
