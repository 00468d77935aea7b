import { describe, expect, test } from 'vitest';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { pin, place, withAnswer, unpin, withModule, withOwnIssuer, withoutModule } from './plan-changes.ts';

const module = buildPlannedModule({ id: 'm' });

describe('pins', () => {
  test('a credential has one pin at most', () => {
    const pinned = pin(pin(buildPathway(), 'a', 'core'), 'a', null);
    expect(pinned.pins).toEqual([{ entryId: 'a', groupId: null }]);
    expect(unpin(pinned, 'a').pins).toEqual([]);
  });

  test('placing a planned module sets its group and leaves no pin', () => {
    const placed = place(buildPathway({ planned: [module] }), 'm', 'thesis');
    expect(placed.planned[0]?.groupId).toBe('thesis');
    expect(placed.pins).toEqual([]);
    expect(place(placed, 'm', null).planned[0]?.groupId).toBeNull();
  });

  test('placing a credential pins it, and releasing it takes the pin away', () => {
    const placed = place(buildPathway(), 'a', 'core');
    expect(placed.pins).toEqual([{ entryId: 'a', groupId: 'core' }]);
    expect(place(placed, 'a', null).pins).toEqual([]);
  });
});

describe('planned modules', () => {
  test('a changed module keeps its place', () => {
    const other = buildPlannedModule({ id: 'o' });
    const changed = withModule(buildPathway({ planned: [module, other] }), { ...module, title: 'New' });
    expect(changed.planned.map(({ id, title }) => [id, title])).toEqual([
      ['m', 'New'],
      ['o', other.title],
    ]);
    expect(withoutModule(changed, 'm').planned).toEqual([other]);
  });

  test('a new one comes last', () => {
    expect(
      withModule(buildPathway({ planned: [module] }), buildPlannedModule({ id: 'n' })).planned,
    ).toHaveLength(2);
  });
});

test('an issuer is named once as the own institution, and can be taken back', () => {
  const own = withOwnIssuer(withOwnIssuer(buildPathway(), 'did:web:a', true), 'did:web:a', true);
  expect(own.ownInstitutionIssuers).toEqual(['did:web:a']);
  expect(withOwnIssuer(own, 'did:web:a', false).ownInstitutionIssuers).toEqual([]);
});

test('answers about an item add up, and go with a planned module', () => {
  const pathway = buildPathway({ planned: [buildPlannedModule({ id: 'm' })] });
  const answered = withAnswer(withAnswer(pathway, { itemId: 'm', tags: [] }), { itemId: 'm', origin: 'own' });
  expect(answered.answers).toEqual([{ itemId: 'm', tags: [], origin: 'own' }]);
  expect(withAnswer(answered, { itemId: 'm', origin: 'external' }).answers).toEqual([
    { itemId: 'm', tags: [], origin: 'external' },
  ]);
  expect(withoutModule(answered, 'm').answers).toEqual([]);
});
