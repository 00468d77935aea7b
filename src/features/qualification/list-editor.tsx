import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { JsonValue } from '#src/domain/json.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button, IconButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { listAt, moved, pointerOf, withValue, type Path } from './draft.ts';
import { useEditor } from './editor-context.tsx';

/** A list of the draft: each item with its fields, the ways to move and remove it, and the way to add one. */
export function ListEditor(props: {
  path: Path;
  /** Names the list for those who hear it. */
  label: string;
  addLabel: string;
  /** What an item is called, by its place. */
  nameOf: (item: JsonValue, index: number) => string;
  make: (items: readonly JsonValue[]) => JsonValue;
  renderItem: (path: Path, item: JsonValue) => ReactNode;
  /** Items that fold, and show their name alone until they are opened. */
  folds?: boolean;
}): ReactNode {
  const { t } = useText();
  const { draft, replace, problemAt } = useEditor();
  const list = useRef<HTMLOListElement>(null);
  const items = listAt(draft, props.path);
  const pointer = pointerOf(props.path);
  const add = () => {
    flushSync(() => {
      replace(withValue(draft, props.path, [...items, props.make(items)]));
    });
    const added = list.current?.lastElementChild;
    if (added instanceof HTMLElement) focusFirst(added);
  };
  const problem = problemAt(props.path);
  return (
    <div data-at={pointer} tabIndex={-1} role="group" aria-label={props.label}>
      {problem !== undefined && (
        <p role="alert" className="mb-2 text-sm font-semibold text-bad">
          {problem}
        </p>
      )}
      {items.length > 0 && (
        <ol ref={list} aria-label={props.label} className="border-t border-line">
          {items.map((item, index) => {
            const path = [...props.path, index];
            const name = props.nameOf(item, index);
            const fault = problemAt(path);
            const actions = (
              <span className="flex flex-none">
                {index > 0 && (
                  <IconButton
                    label={t('qualification.item.up', { name })}
                    onClick={() => {
                      replace(moved(draft, props.path, index, -1));
                    }}
                  >
                    <Icon name="chevronDown" className="size-4 rotate-180" />
                  </IconButton>
                )}
                {index < items.length - 1 && (
                  <IconButton
                    label={t('qualification.item.down', { name })}
                    onClick={() => {
                      replace(moved(draft, props.path, index, 1));
                    }}
                  >
                    <Icon name="chevronDown" className="size-4" />
                  </IconButton>
                )}
                <IconButton
                  label={t('qualification.item.remove', { name })}
                  onClick={() => {
                    replace(withValue(draft, path, undefined));
                    list.current?.parentElement?.focus();
                  }}
                >
                  <Icon name="trash" className="size-4" />
                </IconButton>
              </span>
            );
            const fields = (
              <>
                {fault !== undefined && (
                  <p role="alert" className="mb-2 text-sm font-semibold text-bad">
                    {fault}
                  </p>
                )}
                {props.renderItem(path, item)}
              </>
            );
            return (
              // Items of a draft have no lasting name: their place is what they are known by.
              <li key={index} data-at={pointerOf(path)} tabIndex={-1} className="border-b border-line py-3">
                {props.folds ? (
                  <div className="flex items-start justify-between gap-2">
                    <details className="min-w-0 flex-1">
                      <summary className="min-h-11 py-2 font-semibold break-words">{name}</summary>
                      <div className="pt-2 pb-3">{fields}</div>
                    </details>
                    {actions}
                  </div>
                ) : (
                  <>
                    <div className="flex items-center justify-between gap-2">
                      <p className="min-w-0 font-semibold break-words">{name}</p>
                      {actions}
                    </div>
                    <div className="pt-1 pb-2">{fields}</div>
                  </>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <Button className="mt-3" size="small" icon={<Icon name="add" className="size-4" />} onClick={add}>
        {props.addLabel}
      </Button>
    </div>
  );
}

function focusFirst(item: HTMLElement): void {
  const details = item.querySelector('details');
  if (details) details.open = true;
  item.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
