import { useEffect, useRef, useState } from 'react';
import type { FetchProblem } from '#src/domain/wallet/fetched-from.ts';
import { useServices } from '#src/queries/services.tsx';
import { handedBytes } from './handed-files.ts';
import type { HandedFile } from './import-snapshot.ts';
import { nameFromAddress, type WebAddress } from './web-address.ts';

export type Fetching =
  | { state: 'idle' }
  | { state: 'fetching'; bytes: number }
  | { state: 'failed'; problem: Exclude<FetchProblem, 'stopped'>; from: WebAddress };

/** Fetches one address at a time; leaving the page or the dialog stops it. */
export function useFetchAddress(onFetched: (file: HandedFile) => void) {
  const { fetchAddress } = useServices();
  const [fetching, setFetching] = useState<Fetching>({ state: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (from: WebAddress) => {
    const stop = new AbortController();
    running.current = stop;
    setFetching({ state: 'fetching', bytes: 0 });
    const answer = await fetchAddress(from.address, {
      signal: stop.signal,
      onBytes: (bytes) => {
        setFetching({ state: 'fetching', bytes });
      },
    });
    if (stop.signal.aborted) return;
    if (answer.ok) {
      const { bytes, from: fetched } = answer.value;
      onFetched({ ...handedBytes(nameFromAddress(fetched.address), bytes), fetched });
    } else if (answer.error !== 'stopped') {
      setFetching({ state: 'failed', problem: answer.error, from });
    }
  };
  const stop = () => {
    running.current?.abort();
    setFetching({ state: 'idle' });
  };
  return { fetching, start, stop };
}
