import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useServices, type Services } from './services.tsx';

const portfoliosQuery = ({ store }: Pick<Services, 'store'>) =>
  queryOptions({ queryKey: ['portfolios'] as const, queryFn: () => store.portfolios() });

/** Portfolios that the learner named, and the one being made. */
export function usePortfolios() {
  return useSuspenseQuery(portfoliosQuery(useServices())).data;
}
