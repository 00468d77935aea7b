import { lazy, Suspense, type ReactNode } from 'react';

const loadDialogPanel = () => import('./dialog-panel.tsx');
const DialogPanel = lazy(loadDialogPanel);

/** Fetches the dialog's code ahead of the click that opens it. */
export const prepareDialog = () => void loadDialogPanel();

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
    <Suspense fallback={null}>
      <DialogPanel title={props.title} onClose={props.onClose} wide={props.wide ?? false}>
        {props.children}
      </DialogPanel>
    </Suspense>
  );
}
