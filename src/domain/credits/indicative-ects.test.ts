import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditSystems } from './credit-systems.ts';
import { indicativeEcts } from './indicative-ects.ts';

describe('indicativeEcts', () => {
  test('15 UK credits are about 7.5 ECTS by the year and 5 to 6 by hours, never firm', () => {
    expect(indicativeEcts({ hundredths: 1500, unit: 'UK-CATS' })).toMatchObject({
      lowHundredths: 500,
      highHundredths: 750,
      ends: [
        { method: 'published-scheme', lowHundredths: 750, highHundredths: 750 },
        { method: 'hours-derived', lowHundredths: 500, highHundredths: 600 },
      ],
      original: { hundredths: 1500, unit: 'UK-CATS' },
    });
  });

  test.each([
    ['US-SCH', 300, 450, 600],
    ['US-QCH', 300, 300, 400],
    ['IN-NCrF', 400, 400, 600],
    ['MY', 300, 400, 480],
    ['HOURS', 30_000, 1000, 1200],
    ['LV-KP', 200, 300, 300],
  ])('%s', (unit, hundredths, low, high) => {
    expect(indicativeEcts({ hundredths, unit })).toMatchObject({ lowHundredths: low, highHundredths: high });
  });

  test.each(['ECTS', 'CEU', 'ECVET', 'AU-CP', 'IE-QQI-FET', 'undeclared', '__proto__'])(
    '%s gives no range',
    (unit) => {
      expect(indicativeEcts({ hundredths: 1000, unit })).toBeNull();
    },
  );

  test.each([0, -100, NaN])('an amount of %s gives no range', (hundredths) => {
    expect(indicativeEcts({ hundredths, unit: 'UK-CATS' })).toBeNull();
  });

  test('both ends are whole hundredths, in order, and grow with the amount', () => {
    const units = creditSystems
      .filter((system) => system.counting === 'indicative')
      .map((system) => system.id);
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 1, max: 1e6 }), (unit, hundredths) => {
        const range = indicativeEcts({ hundredths, unit });
        const more = indicativeEcts({ hundredths: hundredths + 1, unit });
        expect(range).not.toBeNull();
        expect(Number.isInteger(range?.lowHundredths) && Number.isInteger(range?.highHundredths)).toBe(true);
        expect(range?.lowHundredths).toBeLessThanOrEqual(range?.highHundredths ?? -1);
        expect(more?.highHundredths).toBeGreaterThanOrEqual(range?.highHundredths ?? Infinity);
      }),
    );
  });
});
