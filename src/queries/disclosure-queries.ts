import { queryOptions } from '@tanstack/react-query';
import type { Services } from './services.tsx';

type WithDiscloser = Pick<Services, 'discloser'>;

/** @param key - alike for the same text */
export const partsQuery = ({ discloser }: WithDiscloser, key: string, documentText: string) =>
  queryOptions({
    queryKey: ['credential-parts', key],
    queryFn: () => discloser.partsOf(documentText),
    staleTime: Infinity,
  });

/** The credential with the chosen parts only. */
export const disclosedQuery = (
  { discloser }: WithDiscloser,
  key: string,
  documentText: string,
  chosen: readonly string[],
) =>
  queryOptions({
    queryKey: ['disclosed-parts', key, chosen],
    queryFn: () => discloser.disclose(documentText, chosen),
    staleTime: Infinity,
    gcTime: 60_000,
  });
