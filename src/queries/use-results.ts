import {
  hashKey,
  QueryObserver,
  useQueryClient,
  type QueryKey,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';

/**
 * The results of a list of queries, in its order. The library's own way to watch a list of queries that
 * change costs the employer's page more than this, which starts anew when the keys change.
 */
export function useResults<Data, Key extends QueryKey>(
  queries: readonly QueryObserverOptions<Data, Error, Data, Data, Key>[],
): readonly QueryObserverResult<Data>[] {
  const client = useQueryClient();
  const keys = hashKey(queries.map(({ queryKey }) => queryKey));
  const watch = () => ({ keys, ...watchAll(queries.map((query) => new QueryObserver(client, query))) });
  const [watched, setWatched] = useState(watch);
  if (watched.keys !== keys) setWatched(watch);
  return useSyncExternalStore(watched.subscribe, watched.results);
}

function watchAll<Data, Key extends QueryKey>(
  observers: readonly QueryObserver<Data, Error, Data, Data, Key>[],
) {
  const read = () => observers.map((observer) => observer.getCurrentResult());
  let current = read();
  return {
    results: () => current,
    subscribe: (onChange: () => void) => {
      const stops = observers.map((observer) =>
        observer.subscribe(() => {
          current = read();
          onChange();
        }),
      );
      current = read();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
