import type { WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import type { Text } from './text.tsx';

/** What is said when the device could not do something; null where it could. */
export const failureWords = (
  { t }: Pick<Text, 't'>,
  code: WalletErrorCode | null,
): { title: string; text: string } | null =>
  code === null ? null : { title: t(`app.error.${code}.title`), text: t(`app.error.${code}.text`) };
