import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { checkOnline, hostsToAskFor, type OnlineResult } from '#src/domain/wallet/check-online.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useServices } from '#src/queries/services.tsx';

export type OnlineCheck = {
  /** Undefined while they are looked up. */
  hosts: readonly string[] | undefined;
  /** Null before it is begun. */
  progress: { done: number; of: number } | null;
  result: OnlineResult | undefined;
  error: Error | null;
  start: (hosts: readonly string[]) => void;
  stop: () => void;
};

/** Looks up whom a check of these entries would ask, and asks them when it is started. */
export function useOnlineCheck(entries: readonly WalletEntry[]): OnlineCheck {
  const services = useServices();
  // Every opening is a new question.
  const id = useId();
  const stopper = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<OnlineCheck['progress']>(null);
  const hosts = useQuery({
    queryKey: ['hosts-to-ask', id],
    queryFn: () => hostsToAskFor(entries, services),
    gcTime: 0,
    retry: false,
  });
  const run = useMutation({
    mutationFn: (agreed: readonly string[]) => {
      const { signal } = (stopper.current = new AbortController());
      setProgress({ done: 0, of: new Set(entries.map(({ fileSha256 }) => fileSha256)).size });
      return checkOnline(entries, agreed, services, {
        signal,
        onProgress: (done, of) => {
          setProgress({ done, of });
        },
      });
    },
  });
  return {
    hosts: hosts.data,
    progress,
    result: run.isPending ? undefined : run.data,
    error: hosts.error ?? run.error,
    start: (agreed) => {
      run.mutate(agreed);
    },
    stop: () => stopper.current?.abort(),
  };
}
