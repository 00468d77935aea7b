import type { ReactNode } from 'react';
import type { WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** What the device could not do, beside what was asked of it. */
export function Failure({ code }: { code: WalletErrorCode | null }): ReactNode {
  const { t } = useText();
  if (code === null) return null;
  return (
    <div className="mt-4">
      <Notice tone="bad" alert title={t(`app.error.${code}.title`)}>
        {t(`app.error.${code}.text`)}
      </Notice>
    </div>
  );
}
