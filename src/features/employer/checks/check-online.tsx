import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';

/** Says which websites an online check would ask, and what they learn, before anything is asked. */
export function CheckOnline(props: {
  hostsToAsk: () => Promise<readonly string[]>;
  onAsk: (hosts: readonly string[]) => void;
}): ReactNode {
  const { t } = useText();
  // Every opening of this panel is a new question.
  const id = useId();
  const { data: hosts, error } = useQuery({
    queryKey: ['hosts-to-ask', id],
    queryFn: props.hostsToAsk,
    gcTime: 0,
  });
  if (error) throw error;
  return (
    <div role="status" className="mt-2 border border-edge p-4 text-ink print:hidden">
      {hosts === undefined && <p>{t('employer.checks.online.asking')}</p>}
      {hosts?.length === 0 && <p>{t('employer.checks.online.none')}</p>}
      {hosts !== undefined && hosts.length > 0 && (
        <>
          <p>{t('employer.checks.online.hosts', { count: hosts.length })}</p>
          <ul className="my-2 font-semibold">
            {hosts.map((host) => (
              <li key={host} className="break-all">
                {host}
              </li>
            ))}
          </ul>
          <p>{t('employer.checks.online.told')}</p>
          {/* The browser can be wrong about the network, so asking stays possible. */}
          {!navigator.onLine && <p className="mt-2 font-semibold">{t('employer.checks.online.offline')}</p>}
          <Button
            size="small"
            className="mt-3"
            onClick={() => {
              props.onAsk(hosts);
            }}
          >
            {t('employer.checks.online.ask', { count: hosts.length })}
          </Button>
        </>
      )}
    </div>
  );
}
