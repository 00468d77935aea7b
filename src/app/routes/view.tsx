import { lazy, type ReactNode } from 'react';
import { EmployerPage } from '#src/features/employer/employer-page.tsx';
import { EmployerPartsProvider, type EmployerParts } from '#src/features/employer/employer-parts.ts';
import { takeFragment } from '#src/features/employer/fragment.ts';
import { loadText } from '#src/i18n/load-text.ts';

const loadDetails = async () => {
  const [details] = await Promise.all([
    import('#src/features/credential/reader-details.tsx'),
    loadText('credential'),
  ]);
  return { default: details.ReaderDetails };
};

const parts: EmployerParts = { Details: lazy(loadDetails), prepareDetails: loadDetails };

/** Before anything is drawn, the link's data leaves the address bar. */
export function loader(): null {
  takeFragment();
  return null;
}

export function Component(): ReactNode {
  return (
    <EmployerPartsProvider value={parts}>
      <EmployerPage />
    </EmployerPartsProvider>
  );
}
