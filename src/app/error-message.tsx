import type { ReactNode } from 'react';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';

/** When the device cannot do its part: what happened, and what to do. */
export function ErrorMessage({ error }: { error: unknown }): ReactNode {
  const { t } = useText();
  const code = error instanceof WalletError ? error.code : 'unexpected';
  return (
    <main className="mx-auto max-w-[60ch] px-4 py-16" role="alert">
      <h1>{t(`app.error.${code}.title`)}</h1>
      <p className="mt-3">{t(`app.error.${code}.text`)}</p>
      <Button
        className="mt-6"
        look="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {t('app.error.reload')}
      </Button>
    </main>
  );
}
