import { lazy, type ReactNode } from 'react';
import { EmployerPage } from '#src/features/employer/employer-page.tsx';
import { EmployerPartsProvider, type EmployerParts } from '#src/features/employer/employer-parts.ts';
import { loadText } from '#src/i18n/load-text.ts';

const loadDetails = async () => {
  const [{ ReaderDetails }, { RecogniserQuestions }] = await Promise.all([
    import('#src/features/credential/reader-details.tsx'),
    import('#src/features/recognition/recogniser-questions.tsx'),
    loadText('credential', 'checks', 'problems'),
  ]);
  const Details: EmployerParts['Details'] = ({ opened }) => (
    <ReaderDetails
      opened={opened}
      questions={<RecogniserQuestions credential={opened.credential} headingLevel={4} />}
    />
  );
  return { default: Details };
};

const Details = lazy(loadDetails);

/**
 * The employer's page with the parts that come from elsewhere.
 *
 * @param children - what opens other things than a link besides
 * @param isFile - it is a file of its own, which its holder made, and reaches nobody
 */
export function ReaderPage({
  isFile = false,
  children = <EmployerPage />,
}: {
  isFile?: boolean;
  children?: ReactNode;
}): ReactNode {
  return (
    <EmployerPartsProvider value={{ Details, prepareDetails: loadDetails, isFile }}>
      {children}
    </EmployerPartsProvider>
  );
}
