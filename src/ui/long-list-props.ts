import type { ComponentProps, ReactNode } from 'react';

/** What a row passes on to its `li`; nothing where every row is in the page. */
export type RowPlace = Pick<ComponentProps<'li'>, 'ref' | 'style' | 'aria-setsize' | 'aria-posinset'> & {
  'data-index'?: number;
};

export type LongListProps<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** A guess, in px; rows are measured once they are drawn. */
  rowHeight: number;
  /** Renders one `li`, spreading `place` on it. The key is set by the list. */
  renderRow: (item: Item, place: RowPlace) => ReactNode;
  label: string;
  /** Up to this many rows are simply drawn; 150 unless told, fewer where a row takes long. */
  mostDrawn?: number;
  className?: string;
};
