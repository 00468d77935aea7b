import { Fragment, lazy, Suspense, type ReactNode } from 'react';
import type { LongListProps } from './long-list-props.ts';

// `lazy` cannot say that a component is generic, so its type is given here.
const WindowedRows = lazy(() => import('./windowed-rows.tsx')) as unknown as <Item>(
  props: LongListProps<Item>,
) => ReactNode;

/** What is shown for the moment in which the code for longer lists arrives. */
const firstRows = 20;

/** A list that stays quick however long it is: beyond `mostDrawn` rows only those near the window are drawn. */
export function LongList<Item>(props: LongListProps<Item>): ReactNode {
  const { items, mostDrawn = 150 } = props;
  if (items.length <= mostDrawn) return <DrawnRows {...props} />;
  return (
    <Suspense fallback={<DrawnRows {...props} items={items.slice(0, firstRows)} />}>
      <WindowedRows {...props} />
    </Suspense>
  );
}

function DrawnRows<Item>(props: LongListProps<Item>): ReactNode {
  return (
    <ul aria-label={props.label} className={props.className}>
      {props.items.map((item) => (
        <Fragment key={props.keyOf(item)}>{props.renderRow(item, {})}</Fragment>
      ))}
    </ul>
  );
}
