import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';
import { ErrorMessage } from './error-message.tsx';

/** What a route of the wallet shows when it breaks. */
export function ErrorPage(): ReactNode {
  return <ErrorMessage error={useRouteError()} />;
}
