import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { EditQualification } from '#src/features/qualification/edit-qualification.tsx';

export function Component(): ReactNode {
  const { templateId = '' } = useParams();
  return <EditQualification key={templateId} templateId={templateId} />;
}
