import { useSearchParams } from 'react-router';
import { mandatoryElements, optionalElements } from '#src/domain/credential/elements.ts';
import type { AdditionKey } from '#src/domain/wallet/additions.ts';
import { addParameter } from '#src/paths.ts';

const keys: readonly AdditionKey[] = [...mandatoryElements, ...optionalElements, 'field'];

/** By then the dialog is gone and has given the focus back to nothing. */
const dialogGoneMs = 50;

/** What the page's address asks the learner to add, as `paths.addTo` writes it, and the way to let go of it. */
export function useAskedAddition(): { asked: AdditionKey | null; forget: () => void } {
  const [params, setParams] = useSearchParams();
  const asked = keys.find((key) => key === params.get(addParameter)) ?? null;
  return {
    asked,
    forget: () => {
      if (asked === null) return;
      setParams({}, { replace: true, preventScrollReset: true });
      // The opener of the dialog is on another page: the row stands in for it, once the dialog has let go.
      setTimeout(() => {
        document.getElementById(`element-${asked}`)?.focus();
      }, dialogGoneMs);
    },
  };
}
