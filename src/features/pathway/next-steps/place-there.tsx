import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';

/** Says that an item is what a group takes, by fixing it there. Its step then is done, and the focus goes to the others. */
export function PlaceThere(props: {
  itemId: string;
  groupId: string | null;
  /** What it is about, for those who hear the action without its line. */
  title?: string;
  look: 'button' | 'text';
}): ReactNode {
  const { t } = useText();
  const { move } = usePlan();
  const { itemId, groupId, title } = props;
  if (groupId === null) return null;
  const act = {
    'aria-label': title === undefined ? undefined : t('pathway.steps.place.of', { title }),
    onClick: () => {
      move(itemId, groupId);
      document.getElementById('next-steps')?.focus();
    },
  };
  return props.look === 'button' ? (
    <Button size="small" {...act}>
      {t('pathway.steps.place')}
    </Button>
  ) : (
    <TextButton {...act}>{t('pathway.steps.place')}</TextButton>
  );
}
