import type { Text } from '#src/i18n/text.tsx';
import { changeView } from './list-memory.ts';
import { states, tones, wholeList, type FilterName } from './list-view.ts';

/** The issuers with most credentials; a longer menu would help nobody. */
const mostIssuers = 100;

export const setFilter = (name: FilterName, values: readonly string[]) => {
  changeView(({ filters }) => ({ filters: { ...filters, [name]: values } }));
};

export const clearFilters = () => {
  changeView(() => ({ search: wholeList.search, filters: wholeList.filters }));
};

/** The values on offer, in an order that stays the same while one filters. */
export function valuesOf(name: FilterName, counts: ReadonlyMap<string, number>): readonly string[] {
  const present = [...counts.keys()];
  switch (name) {
    case 'state':
      return states.filter((state) => counts.has(state));
    case 'checks':
      return tones.filter((tone) => counts.has(tone));
    case 'level':
      return present.sort((a, b) => Number(a === 'none') - Number(b === 'none') || (a < b ? 1 : -1));
    case 'issuer':
      return present
        .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
        .slice(0, mostIssuers);
  }
}

/** A value as the person reads it. */
export function valueWords({ t }: Text, name: FilterName, value: string): string {
  switch (name) {
    case 'state': {
      const state = states.find((known) => known === value);
      return state ? t(`entry.state.${state}`) : value;
    }
    case 'checks': {
      const tone = tones.find((known) => known === value);
      return tone ? t(`wallet.checks.${tone}`) : value;
    }
    case 'level':
      return value === 'none' ? t('wallet.level.none') : t('claim.level', { level: value });
    case 'issuer':
      return value || t('wallet.issuer.none');
  }
}
