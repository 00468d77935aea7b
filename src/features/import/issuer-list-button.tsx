import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useIssuerLists } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { useIssuerList } from './use-issuer-list.ts';

/** Takes a list of issuers into use from the review, or says that it is. */
export function IssuerListButton(props: { sha256: string; position: number }): ReactNode {
  const { t } = useText();
  const isUsed = useIssuerLists().some(({ id }) => id === props.sha256);
  const { use, problem } = useIssuerList(props.position);
  if (isUsed)
    return (
      <p className="w-full text-sm font-semibold text-ok">
        {t('import.list.inUse')}{' '}
        <Link to={`${paths.more}#lists`} className="inline-block min-h-6">
          {t('import.list.settings')}
        </Link>
      </p>
    );
  return (
    <>
      <Button size="small" look="primary" onClick={() => void use()}>
        {t('import.list.use')}
      </Button>
      {problem !== null && (
        <p role="alert" className="w-full text-sm font-semibold text-bad">
          {t('import.list.unread')}
        </p>
      )}
    </>
  );
}
