import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ComparePage } from '#src/features/pathway/compare/compare-page.tsx';

export function Component(): ReactNode {
  const { pathwayId = '', otherId = '' } = useParams();
  return <ComparePage firstId={pathwayId} secondId={otherId} />;
}
