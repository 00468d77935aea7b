import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ReportPage } from '#src/features/report/report-page.tsx';
import { version } from '../../../package.json';

export function Component(): ReactNode {
  const { state } = useLocation() as { state: { entryIds?: unknown; fromCredential?: unknown } | null };
  const ids = Array.isArray(state?.entryIds) ? state.entryIds : [];
  return (
    <ReportPage
      entryIds={ids.filter((id) => typeof id === 'string')}
      fromCredential={state?.fromCredential === true}
      version={version}
    />
  );
}
