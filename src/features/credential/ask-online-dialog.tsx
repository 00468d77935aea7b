import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

/** Says whom an online check contacts, before anyone is contacted. */
export function AskOnlineDialog(props: {
  /** Null while the dialog is closed. */
  hosts: readonly string[] | null;
  onAsk: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const { hosts } = props;
  return (
    <Dialog open={hosts !== null} title={t('credential.online.title')} onClose={props.onClose}>
      {hosts?.length === 0 ? (
        <>
          <p>{t('credential.online.nobody')}</p>
          <div className="mt-6">
            <Button look="primary" onClick={props.onClose}>
              {t('app.close')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('credential.online.lead', { count: hosts?.length ?? 0 })}</p>
          <ul className="mt-2 border-t border-ink">
            {hosts?.map((host) => (
              <li key={host} className="border-b border-line py-2 font-semibold break-all">
                {host}
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-ink-2">{t('credential.online.privacy')}</p>
          <div className="mt-6 flex flex-wrap gap-2">
            <Button look="primary" onClick={props.onAsk}>
              {t('credential.online.ask')}
            </Button>
            <Button onClick={props.onClose}>{t('app.cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
