import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { LongListProps, RowPlace } from './long-list-props.ts';

/**
 * Only the rows near the window are in the page; the list is as tall as if all were. Loaded on
 * demand by `LongList`.
 */
export default function WindowedRows<Item>(props: LongListProps<Item>): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const place = () => {
      if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
    };
    place();
    // What stands above the list may grow or shrink: totals, notices, a second line of filters.
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: props.items.length,
    estimateSize: () => props.rowHeight,
    getItemKey: (index) => {
      const item = props.items[index];
      return item === undefined ? index : props.keyOf(item);
    },
    overscan: 1,
    scrollMargin: top,
  });
  return (
    <ul
      ref={list}
      className={`relative ${props.className ?? ''}`}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
      aria-label={props.label}
    >
      {virtualizer.getVirtualItems().map((row) => {
        const item = props.items[row.index];
        if (item === undefined) return null;
        const place: RowPlace = {
          ref: virtualizer.measureElement,
          'data-index': row.index,
          'aria-setsize': props.items.length,
          'aria-posinset': row.index + 1,
          style: { position: 'absolute', insetInline: 0, transform: `translateY(${row.start - top}px)` },
        };
        return <Fragment key={row.key}>{props.renderRow(item, place)}</Fragment>;
      })}
    </ul>
  );
}
