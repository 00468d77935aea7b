import type { CountedItem } from '#src/domain/pathway/pathway-view.ts';

/** Ten counted, recognised ECTS in the group `all`; every field can be replaced. */
export function buildCountedItem(overrides: Partial<CountedItem> = {}): CountedItem {
  return {
    id: 'item-1',
    kind: overrides.tier === 'planned' ? 'planned' : 'credential',
    tier: 'recognised',
    title: { en: 'Sample module' },
    groupId: 'all',
    countedHundredths: 1000,
    offeredHundredths: 1000,
    surplusHundredths: 0,
    statedHundredths: 1000,
    eqf: 7,
    date: null,
    unchecked: false,
    pinned: false,
    code: 'counted',
    data: {},
    decision: null,
    ...overrides,
  };
}
