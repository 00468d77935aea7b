import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { AddressForm } from './address-form.tsx';

/** The address form where a credential named the address, or one was pasted on the page. */
export function AddressDialog(props: {
  address: string;
  insteadOf?: number;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <Dialog open title={t('ways.address.title')} onClose={props.onClose}>
      <AddressForm initial={props.address} insteadOf={props.insteadOf} onClose={props.onClose} />
    </Dialog>
  );
}
