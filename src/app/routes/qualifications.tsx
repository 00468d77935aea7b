import type { ReactNode } from 'react';
import { QualificationsPage } from '#src/features/qualification/qualifications-page.tsx';

export function Component(): ReactNode {
  return <QualificationsPage />;
}
