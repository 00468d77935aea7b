import type { ReactNode } from 'react';
import { EmptyWallet } from '#src/features/import/empty-wallet.tsx';
import { WaitingReview } from '#src/features/import/waiting-review.tsx';
import { askOnline } from './ask-online.tsx';
import { WalletPage } from '#src/features/wallet/wallet-page.tsx';

export function Component(): ReactNode {
  return <WalletPage whenEmpty={<EmptyWallet />} notice={<WaitingReview />} askOnline={askOnline} />;
}
