import { createContext, use } from 'react';
import { usePlan } from './plan-context.tsx';

const FindModule = createContext<((ruleId: string) => void) | null>(null);

/** Gives requirements the way to look for modules; it belongs to another part of the app. */
export const FindModuleProvider = FindModule.Provider;

/** Looks for modules for a rule; null where there is no such way, as in a what-if, which is no plan to add to. */
export function useFindModule(): ((ruleId: string) => void) | null {
  const find = use(FindModule);
  return usePlan().pathway.scratchOf === null ? find : null;
}
