import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** The open dialog. Loaded on demand by `Dialog`. */
export default function DialogPanel(props: {
  title: string;
  onClose: () => void;
  wide: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      className="fixed inset-0 z-20 grid place-items-center bg-[color-mix(in_srgb,var(--ink)_45%,transparent)] p-4 max-sm:items-end max-sm:p-0"
    >
      <Modal
        className={`max-h-[92vh] w-full overflow-auto border-[1.5px] border-ink bg-paper p-6 max-sm:max-w-none max-sm:p-5 ${props.wide ? 'max-w-[52rem]' : 'max-w-xl'}`}
      >
        <Dialog className="outline-none">
          <Heading slot="title" className="mb-4 text-xl font-semibold">
            {props.title}
          </Heading>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
