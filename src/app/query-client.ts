import { QueryClient } from '@tanstack/react-query';

/** Everything lives on this device, so queries run offline and stay fresh until the store says otherwise. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: Infinity,
        retry: false,
        // Keys hold no objects, so none has to be put in order; a whole link is in some of them.
        queryKeyHashFn: (key) => JSON.stringify(key),
      },
      mutations: { networkMode: 'always' },
    },
  });
