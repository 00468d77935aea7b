import { Suspense, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import type { Delivering } from './delivering.ts';

/** One fact about a way of handing over, with its picture. */
export function Fact(props: {
  icon: IconName;
  /** To be looked at twice. */
  careful?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <li className={`grid grid-cols-[26px_1fr] items-start text-sm ${props.careful ? 'text-warn' : ''}`}>
      <Icon name={props.icon} className="mt-0.5 size-[18px]" />
      <span className="min-w-0 break-words">{props.children}</span>
    </li>
  );
}

/** Whether a passphrase protects what is handed over, and where one is given. */
export function LockFact({ delivering }: { delivering: Delivering }): ReactNode {
  const { t } = useText();
  const isLocked = delivering.passphrase.trim() !== '';
  return <Fact icon={isLocked ? 'lock' : 'info'}>{t(isLocked ? 'deliver.locked' : 'deliver.open')}</Fact>;
}

/** What is said while there is nothing to hand over yet; null once there is. */
export function NotReady({ delivering }: { delivering: Delivering }): ReactNode {
  const { t } = useText();
  return (
    <p role="status" className="text-sm text-ink-2">
      {t(delivering.making ? 'share.deliver.making' : 'share.deliver.nothing')}
    </p>
  );
}

/** A panel whose code comes when its tab is chosen. */
export function OnDemand({ children }: { children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <Suspense
      fallback={
        <p role="status" className="text-sm text-ink-2">
          {t('deliver.loading')}
        </p>
      }
    >
      {children}
    </Suspense>
  );
}
