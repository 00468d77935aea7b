import { Suspense, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { useRecheck } from './use-recheck.ts';

export type AskOnline = (entries: readonly WalletEntry[], onClose: () => void) => ReactNode;

/**
 * Checks again on this device, or, after saying whom that contacts, with answers from the network; and the
 * way to a report of the checks.
 */
export function CheckAgain({ entry, askOnline }: { entry: WalletEntry; askOnline: AskOnline }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const recheck = useRecheck(entry);
  const [asking, setAsking] = useState(false);
  const busy = recheck.isPending;
  const { error } = recheck;
  if (error && !(error instanceof WalletError)) throw error;

  // The buttons stay enabled while work is under way, so that the focus is not thrown off them.
  return (
    <div className="mt-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          icon={<Icon name="refresh" className="size-4" />}
          onClick={() => {
            if (busy) return;
            recheck.mutate(undefined, {
              onSuccess: (done) => {
                if (done) announce(t('credential.checks.doneAgain'));
              },
            });
          }}
        >
          {t('credential.checks.again')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="external" className="size-4" />}
          onPointerEnter={prepareDialog}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('credential.checks.online')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="file" className="size-4" />}
          onClick={() =>
            void navigate(paths.report, { state: { entryIds: [entry.id], fromCredential: true } })
          }
        >
          {t('credential.checks.report')}
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-2">
        {busy && (
          <span className="mt-2 block transition-opacity delay-300 duration-0 starting:opacity-0">
            {t('credential.checks.running')}
          </span>
        )}
      </p>
      {recheck.data === false && !busy && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {t('credential.checks.unreadable')}
        </p>
      )}
      {error && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {t(`app.error.${error.code}.text`)}
        </p>
      )}
      {asking && (
        <Suspense>
          {askOnline([entry], () => {
            setAsking(false);
          })}
        </Suspense>
      )}
    </div>
  );
}
