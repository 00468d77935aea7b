import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';

const loadDialogPanel = () => import('./dialog-panel.tsx');
const DialogPanel = lazy(loadDialogPanel);

/** Fetches the dialog's code ahead of the click that opens it. */
export const prepareDialog = () => void loadDialogPanel();

/**
 * Brings the focus back to what had it when the dialog opened, also where a form closes the dialog by
 * itself: without this the focus would fall to the top of the page.
 */
function ReturnFocus(): null {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
  return null;
}

/** A question or a form over the page. Escape and a click outside close it; focus returns to its opener. */
export function Dialog(props: {
  open: boolean;
  title: string;
  onClose: () => void;
  /** For a choice between things that each need a line: 52 rem instead of 36. */
  wide?: boolean;
  children: ReactNode;
}): ReactNode {
  if (!props.open) return null;
  return (
    <>
      <ReturnFocus />
      <Suspense fallback={null}>
        <DialogPanel title={props.title} onClose={props.onClose} wide={props.wide ?? false}>
          {props.children}
        </DialogPanel>
      </Suspense>
    </>
  );
}
