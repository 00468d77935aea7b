import type { ReactNode } from 'react';
import { DropAnywhere } from '#src/features/import/drop-anywhere.tsx';
import { Launches } from './launches.tsx';

export { NewVersion } from './new-version.tsx';

/** What takes files on every page. */
export const TakeFiles = (): ReactNode => (
  <>
    <DropAnywhere />
    <Launches />
  </>
);
