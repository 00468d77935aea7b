import {
  QueryObserver,
  useQueryClient,
  type QueryKey,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';

/**
 * The results of a list of queries, in its order. The library's own way to watch a list of queries that
 * change costs the employer's page more than this, which starts anew when the keys change. It also draws
 * the page at once for every answer; here answers that come close together are drawn together, between
 * whatever else the page has to do.
 */
export function useResults<Data, Key extends QueryKey>(
  queries: readonly QueryObserverOptions<Data, Error, Data, Data, Key>[],
): readonly QueryObserverResult<Data>[] {
  const client = useQueryClient();
  const keys = JSON.stringify(queries.map(({ queryKey }) => queryKey));
  const watch = () => {
    const observers = queries.map((query) => new QueryObserver(client, query));
    const read = () => observers.map((observer) => observer.getCurrentResult());
    return { keys, observers, read, results: read() };
  };
  const [watched, setWatched] = useState(watch);
  if (watched.keys !== keys) setWatched(watch);
  const { observers, read } = watched;
  useEffect(() => {
    const update = () => {
      startTransition(() => {
        setWatched((now) => (now.read === read ? { ...now, results: read() } : now));
      });
    };
    const stops = observers.map((observer) => observer.subscribe(update));
    // What changed before anybody listened.
    update();
    return () => {
      for (const stop of stops) stop();
    };
  }, [observers, read]);
  return watched.results;
}
