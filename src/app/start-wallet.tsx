import type { Root } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Providers } from './providers.tsx';
import { fetchTheRestOnFirstUse } from './fetch-the-rest.ts';
import { createQueryClient } from './query-client.ts';
import { createRouter, loadPages } from './router.tsx';
import { createServices } from './services.ts';

/** The wallet, with all of its pages; drawn once the text of the whole app is there. */
export async function start(root: Root, text: Promise<void>): Promise<void> {
  await text;
  root.render(
    <Providers services={createServices()} queryClient={createQueryClient()}>
      <RouterProvider router={createRouter()} />
    </Providers>,
  );
  fetchTheRestOnFirstUse(loadPages);
}
