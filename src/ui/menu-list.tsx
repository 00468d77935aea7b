import { useState, type ReactNode, type RefObject } from 'react';
import {
  Dialog,
  Header,
  Menu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Modal,
  ModalOverlay,
  Popover,
  Text,
} from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export type MenuItem = {
  id: string;
  label: string;
  detail?: string;
  icon?: IconName;
  /** Listed and not to be chosen. */
  disabled?: boolean;
  /** Cannot be chosen now, with the reason in `detail`. It takes focus, so that everyone can read why. */
  refused?: boolean;
};

/** Items between two rules. With `selected` they are choices: one of them if `single`, else any. */
export type MenuSection = {
  id: string;
  title?: string;
  items: readonly MenuItem[];
  selected?: ReadonlySet<string>;
  single?: boolean;
};

type Props = {
  trigger: RefObject<HTMLElement | null>;
  /** Names the menu: the id of its button, or words of its own. */
  labelledBy?: string;
  label?: string;
  /** Shown above the items; decorative, so `label` says it too. */
  heading?: ReactNode;
  sections: readonly MenuSection[];
  placement?: 'bottom start' | 'right top';
  onAction: (id: string) => void;
  onSelect: (ids: ReadonlySet<string>) => void;
  onClose: () => void;
};

/** The open menu: beside its button, or a sheet at the bottom of narrow screens. Loaded on demand. */
export default function MenuList(props: Props): ReactNode {
  // Decided once: a menu does not change its nature while it is open.
  const [narrow] = useState(() => matchMedia('(width < 48rem)').matches);
  const onOpenChange = (open: boolean) => {
    if (!open) props.onClose();
  };
  // The layer that holds the menu is a dialog to assistive technology, and is called like the menu.
  const name = nameOf(props);
  if (narrow) {
    return (
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={onOpenChange}
        className="fixed inset-0 z-20 grid items-end bg-[color-mix(in_srgb,var(--ink)_45%,transparent)]"
      >
        <Modal className="max-h-[80vh] overflow-auto border-t-2 border-ink bg-paper pt-3 pb-6 text-sm">
          <Dialog {...name} className="outline-none">
            <Sections {...props} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    );
  }
  return (
    <Popover
      {...name}
      triggerRef={props.trigger}
      isOpen
      onOpenChange={onOpenChange}
      placement={props.placement ?? 'bottom start'}
      offset={props.placement === 'right top' ? 14 : 4}
      className="max-h-[70vh] max-w-[21rem] min-w-64 overflow-auto border-[1.5px] border-ink bg-paper py-2 text-sm shadow-none outline-none"
    >
      <Sections {...props} />
    </Popover>
  );
}

const nameOf = ({ labelledBy, label }: Props) => ({
  ...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy }),
  ...(label === undefined ? {} : { 'aria-label': label }),
});

function Sections(props: Props): ReactNode {
  const choices = (section: MenuSection) =>
    section.selected
      ? {
          selectionMode: section.single ? ('single' as const) : ('multiple' as const),
          disallowEmptySelection: section.single ?? false,
          selectedKeys: section.selected,
          onSelectionChange: (keys: 'all' | Set<string | number>) => {
            const items = section.items.filter((item) => !item.refused).map((item) => item.id);
            const chosen = new Set(keys === 'all' ? items : items.filter((id) => keys.has(id)));
            // A refused choice leaves none of those that can be chosen: it is answered by `onAction`.
            if (!section.single || chosen.size > 0) props.onSelect(chosen);
          },
        }
      : {};
  const onAction = (key: string | number) => {
    const section = props.sections.find((candidate) => candidate.items.some((item) => item.id === key));
    const refused = section?.items.some((item) => item.id === key && item.refused);
    if (refused || !section?.selected) props.onAction(String(key));
    else if (section.single) props.onClose();
  };
  return (
    <>
      {props.heading !== undefined && (
        <div aria-hidden="true" className="px-4 pt-1 pb-2 text-base">
          {props.heading}
        </div>
      )}
      <Menu
        {...nameOf(props)}
        // A menu that opens takes the focus: WAI-ARIA APG, menu button pattern.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        disabledKeys={props.sections.flatMap((section) =>
          section.items.filter((item) => item.disabled).map((item) => item.id),
        )}
        onAction={onAction}
        className="outline-none"
      >
        {props.sections.map((section, index) => (
          <AriaMenuSection
            key={section.id}
            id={section.id}
            {...choices(section)}
            className={index > 0 ? 'mt-2 border-t border-line pt-2' : ''}
          >
            {section.title !== undefined && (
              <Header className="px-4 pt-1 pb-0.5 text-xs text-ink-2">{section.title}</Header>
            )}
            {section.items.map((item) => (
              <Item key={item.id} item={item} section={section} />
            ))}
          </AriaMenuSection>
        ))}
      </Menu>
    </>
  );
}

function Item({ item, section }: { item: MenuItem; section: MenuSection }): ReactNode {
  return (
    <AriaMenuItem
      id={item.id}
      textValue={item.label}
      className={`grid min-h-11 cursor-pointer grid-cols-[24px_1fr] items-center gap-x-2 px-4 py-1.5 shadow-none outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-focus-visible:outline-[3px] data-focus-visible:-outline-offset-3 data-focus-visible:outline-ink data-focused:bg-mist ${item.refused ? 'cursor-not-allowed text-ink-3' : ''}`}
    >
      {({ isSelected }) => (
        <>
          <span aria-hidden="true" className="grid place-items-center">
            {section.selected && !item.refused ? (
              <span
                className={`grid size-5 place-items-center border-[1.5px] ${section.single ? 'rounded-full' : 'rounded-ui'} ${isSelected ? 'border-ink bg-ink text-on-ink' : 'border-edge'}`}
              >
                {isSelected && (
                  <span className="mb-0.5 h-2.5 w-1.5 rotate-45 border-r-2 border-b-2 border-on-ink" />
                )}
              </span>
            ) : (
              (item.icon ?? (item.refused ? 'refused' : undefined)) && <Icon name={item.icon ?? 'refused'} />
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
  );
}
