import { useState, type ReactNode } from 'react';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { HostList } from './host-list.tsx';
import { OnlineOutcome } from './online-outcome.tsx';
import { useOnlineCheck, type OnlineCheck } from './use-online-check.ts';

/** Says whom an online check contacts before anyone is contacted, asks them, and tells what came of it. */
export function AskOnline(props: { entries: readonly WalletEntry[]; onClose: () => void }): ReactNode {
  const { t } = useText();
  const [entries] = useState(props.entries);
  const check = useOnlineCheck(entries);
  const close = () => {
    check.stop();
    props.onClose();
  };
  return (
    <Dialog open title={t('online.title')} onClose={close}>
      <Stage entries={entries} check={check} onClose={close} />
    </Dialog>
  );
}

function Stage(props: {
  entries: readonly WalletEntry[];
  check: OnlineCheck;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const { entries, check, onClose } = props;
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const ask = (hosts: readonly string[]) => {
    setAgreed(hosts);
    check.start(hosts);
  };
  if (check.error) {
    if (!(check.error instanceof WalletError)) throw check.error;
    return <p role="alert">{t(`app.error.${check.error.code}.text`)}</p>;
  }
  if (check.result)
    return (
      <OnlineOutcome
        entries={entries}
        result={check.result}
        onAskFurther={(further) => {
          ask([...agreed, ...further]);
        }}
        onClose={onClose}
      />
    );
  if (check.progress)
    return (
      <>
        <p role="status">{t('online.asking', check.progress)}</p>
        <p className="mt-1 text-sm text-ink-2">{t('online.patience')}</p>
        <div className="mt-6">
          <Button onClick={check.stop}>{t('app.cancel')}</Button>
        </div>
      </>
    );
  return <Question entries={entries} hosts={check.hosts} onAsk={ask} onClose={onClose} />;
}

function Question(props: {
  entries: readonly WalletEntry[];
  hosts: readonly string[] | undefined;
  onAsk: (hosts: readonly string[]) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const { entries, hosts, onAsk, onClose } = props;
  if (hosts === undefined) return <p role="status">{t('online.listing')}</p>;
  if (hosts.length === 0)
    return (
      <>
        <p>{t('online.nobody', { count: entries.length })}</p>
        <div className="mt-6">
          <Button look="primary" onClick={onClose}>
            {t('app.close')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p>{t('online.lead', { hosts: hosts.length, count: entries.length })}</p>
      <HostList hosts={hosts} label={t('online.hosts')} />
      <p className="mt-3 text-sm text-ink-2">{t('online.privacy')}</p>
      {/* The browser can be wrong about the network, so asking stays possible. */}
      {!navigator.onLine && <p className="mt-2 text-sm font-semibold">{t('online.offline')}</p>}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button
          look="primary"
          onClick={() => {
            onAsk(hosts);
          }}
        >
          {t('online.ask')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </>
  );
}
