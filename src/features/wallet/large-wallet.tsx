import { useCallback, type ReactNode } from 'react';
import { useInSlices } from '#src/queries/use-in-slices.ts';
import { workingOut, type Kept, type WalletModel } from './wallet-model.ts';

/** Works out a wallet of thousands a bit at a time. Until that is done nothing is shown, or what was there before. */
export default function LargeWallet(props: {
  kept: Kept;
  children: (model: WalletModel) => ReactNode;
}): ReactNode {
  const { kept, children } = props;
  const make = useCallback(() => workingOut(kept), [kept]);
  const { value } = useInSlices<WalletModel | null>(make, { isLarge: true, soon: true, before: null });
  return value && children(value);
}
