import { useState, type ReactNode } from 'react';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { AskOnlineDialog } from './ask-online-dialog.tsx';
import { useHostsToAsk, useRecheck } from './use-recheck.ts';

/** Checks again on this device, or, after saying whom that contacts, with answers from the network. */
export function CheckAgain({ entry }: { entry: WalletEntry }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const recheck = useRecheck(entry);
  const hostsToAsk = useHostsToAsk(entry);
  const [hosts, setHosts] = useState<readonly string[] | null>(null);
  const busy = recheck.isPending || hostsToAsk.isPending;
  const error = recheck.error ?? hostsToAsk.error;
  if (error && !(error instanceof WalletError)) throw error;

  const check = (online: boolean) => {
    setHosts(null);
    recheck.mutate(
      { online },
      {
        onSuccess: (done) => {
          if (done) announce(t('credential.checks.doneAgain'));
        },
      },
    );
  };
  // The buttons stay enabled while work is under way, so that the focus is not thrown off them.
  return (
    <div className="mt-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          icon={<Icon name="refresh" className="size-4" />}
          onClick={() => {
            if (!busy) check(false);
          }}
        >
          {t('credential.checks.again')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="external" className="size-4" />}
          onPointerEnter={prepareDialog}
          onClick={() => {
            if (!busy) hostsToAsk.mutate(undefined, { onSuccess: setHosts });
          }}
        >
          {t('credential.checks.online')}
        </Button>
      </div>
      <p role="status" className="text-sm text-ink-2">
        {recheck.isPending && (
          <span className="mt-2 block transition-opacity delay-300 duration-0 starting:opacity-0">
            {t(recheck.variables.online ? 'credential.checks.asking' : 'credential.checks.running')}
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
      <AskOnlineDialog
        hosts={hosts}
        onAsk={() => {
          check(true);
        }}
        onClose={() => {
          setHosts(null);
        }}
      />
    </div>
  );
}
