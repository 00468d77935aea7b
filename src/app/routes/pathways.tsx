import type { ReactNode } from 'react';
import { PathwaysPage } from '#src/features/pathway/pathways-page.tsx';

export function Component(): ReactNode {
  return <PathwaysPage />;
}
