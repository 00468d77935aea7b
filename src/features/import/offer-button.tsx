import { Suspense, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { OfferDialog } from './dialogs-on-demand.tsx';

/** Leads from an offer to what is offered; nobody is asked yet. What comes takes the place of the file at `position`. */
export function OfferButton(props: { offer: string; position: number }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        look="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('import.unread.offer')}
      </Button>
      {open && (
        <Suspense>
          <OfferDialog
            {...props}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
