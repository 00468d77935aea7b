import type { ReactNode } from 'react';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { targetName } from '#src/features/pathway/target-text.ts';

/** "Save picture": the stack as a file, named after the plan. */
export function SavePicture({ show }: { show: Tier }): ReactNode {
  const text = useText();
  const { t } = text;
  const { view, pathway } = usePlan();
  const { now } = useServices();
  const announce = useAnnounce();
  const save = async (format: 'svg' | 'png'): Promise<void> => {
    const today = now().toISOString().slice(0, 10);
    try {
      // Drawing a file is rare: its code comes when it is asked for.
      const { pictureName, saveStackPicture } =
        await import('#src/features/pathway/stack/picture/save-stack-picture.ts');
      const name = pictureName(pathway.name || targetName(view.template), today);
      await saveStackPicture({ format, name, view, show, text, today });
      announce(t('stack.picture.saved', { file: `${name}.${format}` }));
    } catch {
      announce(t('stack.picture.notSaved'));
    }
  };
  return (
    <MenuButton
      label={t('stack.picture.save')}
      items={[
        { id: 'png', label: t('stack.picture.png'), detail: t('stack.picture.png.text'), icon: 'download' },
        { id: 'svg', label: t('stack.picture.svg'), detail: t('stack.picture.svg.text'), icon: 'download' },
      ]}
      onAction={(id) => {
        void save(id === 'svg' ? 'svg' : 'png');
      }}
    />
  );
}
