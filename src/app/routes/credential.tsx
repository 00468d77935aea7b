import { askOnline } from './ask-online.tsx';
import { lazy, Suspense, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { CredentialPage } from '#src/features/credential/credential-page.tsx';
import { RecognitionRecord } from '#src/features/recognition/recognition-record.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useEntries, usePathways } from '#src/queries/wallet-queries.ts';

// Working out where a credential counts can take a moment; the page can be read meanwhile.
const CountsToward = lazy(async () => ({
  default: (await import('#src/features/credential/counts-toward.tsx')).CountsToward,
}));

export function Component(): ReactNode {
  const { entryId = '' } = useParams();
  const entries = useEntries();
  const { find } = useTemplates();
  const pathways = usePathways().flatMap(({ id, templateId }) => {
    const name = find(templateId)?.name;
    return name === undefined ? [] : [{ id, name }];
  });
  return (
    <CredentialPage
      key={entryId}
      entryId={entryId}
      askOnline={askOnline}
      countsToward={(entry) => (
        <Suspense>
          <CountsToward entry={entry} entries={entries} />
        </Suspense>
      )}
      recognition={(entry) => <RecognitionRecord entry={entry} entries={entries} pathways={pathways} />}
    />
  );
}
