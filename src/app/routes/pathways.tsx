import type { ReactNode } from 'react';
import { OpenPlanFile } from '#src/features/pathway/hand-on/open-plan-file.tsx';
import { PathwaysPage } from '#src/features/pathway/plans/pathways-page.tsx';

export function Component(): ReactNode {
  return (
    <>
      <PathwaysPage />
      <OpenPlanFile />
    </>
  );
}
