import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, useCallback, useEffect, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { ServicesProvider, type Services } from '#src/queries/services.tsx';
import { followStore } from '#src/queries/wallet-queries.ts';
import { UndoProvider } from '#src/ui/undo.tsx';

function UndoLine({ children }: { children: ReactNode }): ReactNode {
  const { t } = useText();
  const undone = useCallback((text: string) => t('app.undone', { text }), [t]);
  const redone = useCallback((text: string) => t('app.redone', { text }), [t]);
  return (
    <UndoProvider
      undoLabel={t('app.undo')}
      redoLabel={t('app.redo')}
      undone={undone}
      redone={redone}
      closeLabel={t('app.close')}
      regionLabel={t('app.whatHappened')}
    >
      {children}
    </UndoProvider>
  );
}

export function Providers(props: {
  services: Services;
  queryClient: QueryClient;
  children: ReactNode;
}): ReactNode {
  const { services, queryClient } = props;
  useEffect(() => followStore(queryClient, services.store), [queryClient, services.store]);
  return (
    <StrictMode>
      <ServicesProvider value={services}>
        <QueryClientProvider client={queryClient}>
          <UndoLine>{props.children}</UndoLine>
        </QueryClientProvider>
      </ServicesProvider>
    </StrictMode>
  );
}
