import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { NewQualification } from '#src/features/qualification/edit-qualification.tsx';

export function Component(): ReactNode {
  const [params] = useSearchParams();
  const from = params.get('from');
  return <NewQualification key={from} from={from} />;
}
