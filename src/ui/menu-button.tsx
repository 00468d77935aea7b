import { useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Menu, prepareMenu, type MenuItem } from './menu.tsx';

/**
 * A button that opens a menu: actions, or choices with check marks (`selected` given).
 * Focus returns to the button; on narrow screens the menu is a sheet at the bottom.
 */
export function MenuButton(props: {
  label: string;
  children?: ReactNode;
  className?: string;
  items: readonly MenuItem[];
  /** Ids of the chosen items; makes the menu one of choices. */
  selected?: ReadonlySet<string>;
  single?: boolean;
  onAction?: (id: string) => void;
  onSelect?: (ids: ReadonlySet<string>) => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <button
        ref={trigger}
        id={id}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={props.children === undefined ? undefined : props.label}
        className={
          props.className ??
          'inline-flex min-h-11 items-center gap-1.5 rounded-ui border border-edge bg-paper px-3 text-sm whitespace-nowrap hover:bg-mist'
        }
        onPointerEnter={prepareMenu}
        onFocus={prepareMenu}
        onClick={() => {
          setOpen(true);
        }}
      >
        {props.children ?? (
          <>
            {props.label}
            <Icon name="chevronDown" className="size-4" />
          </>
        )}
      </button>
      {open && (
        <Menu
          trigger={trigger}
          labelledBy={id}
          sections={[
            {
              id: 'all',
              items: props.items,
              ...(props.selected ? { selected: props.selected, single: props.single ?? false } : {}),
            },
          ]}
          onAction={(item) => {
            setOpen(false);
            props.onAction?.(item);
          }}
          onSelect={(ids) => props.onSelect?.(ids)}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
