import { useRef, useState, type ReactNode } from 'react';
import type { Placement } from '#src/domain/pathway/edit/placements-for.ts';
import { useText } from '#src/i18n/text.tsx';
import { Menu, prepareMenu } from '#src/ui/menu.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { groupKey, groupSection, noteOf } from './group-choices.ts';
import { usePlan } from './plan-context.tsx';

/** "Place anyway": the groups that could take something that is not used, with reasons for the others. */
export function PlaceButton(props: { itemId: string; title: string; className: string }): ReactNode {
  const text = useText();
  const plan = usePlan();
  const announce = useAnnounce();
  const trigger = useRef<HTMLButtonElement>(null);
  const [placements, setPlacements] = useState<readonly Placement[] | null>(null);
  const close = () => {
    setPlacements(null);
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={placements !== null}
        className={props.className}
        onPointerEnter={prepareMenu}
        onFocus={prepareMenu}
        onClick={() => {
          setPlacements(plan.placements(props.itemId));
        }}
      >
        {text.t('allocation.action.place-anyway')}
        <span className="sr-only">: {props.title}</span>
      </button>
      {placements && (
        <Menu
          trigger={trigger}
          label={text.t('stack.menu.placeItem', { title: props.title })}
          sections={[groupSection(text, placements, plan)]}
          onAction={(id) => {
            const refused = placements.find((placement) => groupKey(placement) === id);
            if (refused) announce(`${refused.groupName}: ${noteOf(text, refused)}`);
          }}
          onSelect={(chosen) => {
            const placement = placements.find((candidate) => chosen.has(groupKey(candidate)));
            close();
            if (placement) plan.move(props.itemId, placement.groupId);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
