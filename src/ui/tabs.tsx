import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tab<Id extends string> = { id: Id; label: string; icon: IconName };

/**
 * One of several panels at a time (WAI-ARIA Authoring Practices, tabs with automatic activation). The arrow keys, Home
 * and End go from tab to tab; on a narrow screen the row of tabs scrolls.
 */
export function Tabs<Id extends string>(props: {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** The panel of the selected tab. */
  children: ReactNode;
}): ReactNode {
  const { tabs, selected, onSelect } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const last = tabs.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.id);
    const button = list.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={props.label}
        className="flex [scrollbar-width:thin] overflow-x-auto overflow-y-hidden"
      >
        {tabs.map((tab) => {
          const isSelected = tab.id === selected;
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={isSelected}
              aria-controls={`${id}-panel`}
              tabIndex={isSelected ? 0 : -1}
              onKeyDown={onKeyDown}
              onClick={() => {
                onSelect(tab.id);
              }}
              className={`relative flex min-h-11 flex-none items-center gap-2 border border-b-0 px-3.5 whitespace-nowrap ${
                isSelected
                  ? 'z-10 -mb-px border-ink bg-paper pb-px font-semibold'
                  : 'border-transparent hover:bg-mist'
              }`}
            >
              <Icon name={tab.icon} />
              {tab.label}
            </button>
          );
        })}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${selected}`}
        className="border border-ink p-6 max-sm:p-4"
      >
        {props.children}
      </div>
    </div>
  );
}
