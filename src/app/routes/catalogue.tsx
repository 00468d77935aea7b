import type { ReactNode } from 'react';
import { CataloguePage } from '#src/features/catalogue/catalogue-page.tsx';

export function Component(): ReactNode {
  return <CataloguePage />;
}
