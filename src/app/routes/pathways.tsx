import type { ReactNode } from 'react';
import { OpenPlanFile } from '#src/features/pathway/open-plan-file.tsx';
import { PathwaysPage } from '#src/features/pathway/pathways-page.tsx';

export function Component(): ReactNode {
  return (
    <>
      <PathwaysPage />
      <OpenPlanFile />
    </>
  );
}
