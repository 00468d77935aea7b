import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { Menu, prepareMenu } from '#src/ui/menu.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { groupKey, groupSection, noteOf } from '#src/features/pathway/group-choices.ts';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { actionsFor } from './stone-actions.ts';

/** What can be done with one stone. Render it while it is open. */
export function StoneMenu({
  item,
  trigger,
  onClose,
}: {
  item: CountedItem;
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
}): ReactNode {
  const text = useText();
  const plan = usePlan();
  const navigate = useNavigate();
  const announce = useAnnounce();
  // Weighed once when the menu opens, not on every move of the focus in it.
  const [placements] = useState(() => plan.placements(item.id));
  const title = pickLanguage(item.title, [text.language]);
  const act: Record<string, () => void> = {
    open: () => void navigate(paths.credential(item.id)),
    edit: () => {
      plan.editModule(item.id);
    },
    decision: () => {
      plan.recordDecision([item.id]);
    },
    own: () => {
      const issuer = plan.issuerOf(item.id);
      if (issuer) plan.setOwnIssuer({ ...issuer, own: !issuer.own });
    },
    pin: () => {
      plan.move(item.id, item.groupId);
    },
    release: () => {
      plan.release(item.id);
    },
    out: () => {
      plan.takeOut(item.id);
    },
  };
  return (
    <Menu
      trigger={trigger}
      label={title.text}
      heading={
        <span
          className={item.kind === 'credential' ? 'font-serif font-medium' : 'font-semibold'}
          {...(title.lang ? { lang: title.lang } : {})}
        >
          {title.text}
        </span>
      }
      placement="right top"
      sections={[
        ...(placements.length > 1 ? [groupSection(text, placements, plan)] : []),
        { id: 'actions', items: actionsFor(text, item, plan) },
      ]}
      onAction={(id) => {
        const refused = placements.find((placement) => groupKey(placement) === id);
        // A group that cannot take it says why, and the menu stays open to choose another.
        if (refused) announce(`${refused.groupName}: ${noteOf(text, refused)}`);
        else {
          onClose();
          act[id]?.();
        }
      }}
      onSelect={(chosen) => {
        const placement = placements.find((candidate) => chosen.has(groupKey(candidate)));
        onClose();
        if (placement) plan.move(item.id, placement.groupId);
      }}
      onClose={onClose}
    />
  );
}

/** The same menu behind a button, for the table. */
export function StoneMenuButton({ item }: { item: CountedItem }): ReactNode {
  const { t, language } = useText();
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t('stack.table.changeItem', { title: pickLanguage(item.title, [language]).text })}
        className="-my-2 inline-grid size-11 place-items-center rounded-ui hover:bg-mist"
        onPointerEnter={prepareMenu}
        onFocus={prepareMenu}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Icon name="more" />
      </button>
      {open && (
        <StoneMenu
          item={item}
          trigger={trigger}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
