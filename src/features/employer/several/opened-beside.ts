import { createContext, type ReactNode } from 'react';

/** What stands under the header on pages where more than one thing is open: the way between them. */
export const OpenedBesideContext = createContext<ReactNode>(null);
