import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem as AriaMenuItem, Popover, Text } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export type MenuItem = {
  id: string;
  label: string;
  detail?: string;
  icon?: IconName;
  /** Listed, with its reason in `detail`, and not to be chosen. */
  disabled?: boolean;
};

/** The open menu. Loaded on demand by `MenuButton`. */
export default function MenuList(props: {
  trigger: RefObject<HTMLButtonElement | null>;
  labelledBy: string;
  items: readonly MenuItem[];
  selected?: ReadonlySet<string>;
  single: boolean;
  onAction: (id: string) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  onClose: () => void;
}): ReactNode {
  const choices = props.selected
    ? {
        selectionMode: props.single ? ('single' as const) : ('multiple' as const),
        disallowEmptySelection: props.single,
        selectedKeys: props.selected,
        onSelectionChange: (keys: 'all' | Set<string | number>) => {
          props.onSelect(
            new Set(keys === 'all' ? props.items.map((item) => item.id) : [...keys].map(String)),
          );
          if (props.single) props.onClose();
        },
      }
    : {};
  return (
    <Popover
      triggerRef={props.trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      placement="bottom start"
      className="max-h-[70vh] min-w-64 overflow-auto border-[1.5px] border-ink bg-paper py-2 text-sm shadow-none outline-none"
    >
      <Menu
        aria-labelledby={props.labelledBy}
        autoFocus="first"
        disabledKeys={props.items.filter((item) => item.disabled).map((item) => item.id)}
        onAction={(key) => {
          if (!props.selected) props.onAction(String(key));
        }}
        className="outline-none"
        {...choices}
      >
        {props.items.map((item) => (
          <AriaMenuItem
            key={item.id}
            id={item.id}
            textValue={item.label}
            className="grid min-h-11 cursor-pointer grid-cols-[24px_1fr] items-center gap-x-2 px-4 py-1.5 outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-focused:bg-mist data-focus-visible:outline-[3px] data-focus-visible:-outline-offset-3 data-focus-visible:outline-ink"
          >
            {({ isSelected }) => (
              <>
                <span aria-hidden="true" className="grid place-items-center">
                  {props.selected ? (
                    <span
                      className={`grid size-5 place-items-center border-[1.5px] ${props.single ? 'rounded-full' : 'rounded-ui'} ${isSelected ? 'border-ink bg-ink text-on-ink' : 'border-edge'}`}
                    >
                      {isSelected && (
                        <span className="mb-0.5 h-2.5 w-1.5 rotate-45 border-r-2 border-b-2 border-on-ink" />
                      )}
                    </span>
                  ) : (
                    item.icon && <Icon name={item.icon} />
                  )}
                </span>
                <span>
                  <Text slot="label">{item.label}</Text>
                  {item.detail !== undefined && (
                    <Text slot="description" className="block text-ink-2">
                      {item.detail}
                    </Text>
                  )}
                </span>
              </>
            )}
          </AriaMenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
