import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';

// The menu itself is a chunk of its own: the page can be read before it is needed.
const loadMenuList = () => import('./menu-list.tsx');
const MenuList = lazy(loadMenuList);

export type { MenuItem, MenuSection } from './menu-list.tsx';

/** Fetches the menu's code ahead of the press that opens it. */
export const prepareMenu = () => void loadMenuList();

/** An open menu that belongs to `trigger`. Render it only while it is open; focus returns by itself. */
export function Menu(props: ComponentProps<typeof MenuList>): ReactNode {
  return (
    <Suspense fallback={null}>
      <MenuList {...props} />
    </Suspense>
  );
}
