import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { usePlan } from './plan-context.tsx';

/** Plans a module for whatever group it fits. A what-if has a button of its own for modules to try. */
export function AddPlanButton(): ReactNode {
  const { t } = useText();
  const { addModule, pathway } = usePlan();
  if (pathway.scratchOf !== null) return null;
  return (
    <Button
      icon={<Icon name="add" />}
      className="text-sm"
      onPointerEnter={prepareDialog}
      onClick={() => {
        addModule(null);
      }}
    >
      {t('pathway.planned.open')}
    </Button>
  );
}
