import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { OwnRecordPage } from '#src/features/own-record/own-record-page.tsx';

export function Component(): ReactNode {
  const { entryId = null } = useParams();
  return <OwnRecordPage key={entryId} entryId={entryId} />;
}
