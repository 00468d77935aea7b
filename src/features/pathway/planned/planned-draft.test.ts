import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlannedModule } from '#src/test/build-records.ts';
import { emptyPlannedDraft, plannedDraftOf, plannedModuleFrom } from './planned-draft.ts';

describe('plannedModuleFrom', () => {
  it('gives back the module a draft was made of', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
          ectsHundredths: fc.integer({ min: 1, max: 36_000 }),
          eqf: fc.option(fc.integer({ min: 4, max: 8 })),
          expectedOn: fc.option(fc.constant('2027-02-28')),
          groupId: fc.option(fc.constant('thesis')),
          unit: fc.constantFrom('ECTS', 'UK-CATS'),
          isThesis: fc.boolean(),
        }),
        ({ unit, isThesis, ...parts }) => {
          const module = buildPlannedModule({
            ...parts,
            title: parts.title.trim(),
            ...(unit === 'ECTS' ? {} : { unit }),
            ...(isThesis ? { kind: 'thesis' } : {}),
            level: { scheme: 'SCQF', level: '9' },
            offerId: 'offer-1',
          });
          const read = plannedModuleFrom(plannedDraftOf(module), module.id, unit, module);
          expect(read).toEqual({ ok: true, value: module });
        },
      ),
    );
  });

  it('names every field that is wrong at once', () => {
    expect(plannedModuleFrom(emptyPlannedDraft, 'new', 'ECTS')).toEqual({
      ok: false,
      error: { title: 'title-missing', ects: 'ects-missing' },
    });
  });

  it.each([
    ['five', 'ects-not-a-number'],
    ['-5', 'ects-not-a-number'],
    ['1.234', 'ects-not-a-number'],
    ['0', 'ects-out-of-range'],
    ['361', 'ects-out-of-range'],
  ])('refuses %s credits', (ects, code) => {
    expect(plannedModuleFrom({ ...emptyPlannedDraft, title: 'Timber', ects }, 'new', 'ECTS')).toEqual({
      ok: false,
      error: { ects: code },
    });
  });

  it('reads a decimal comma', () => {
    const result = plannedModuleFrom({ ...emptyPlannedDraft, title: 'Timber', ects: '7,5' }, 'new', 'ECTS');
    expect(result).toMatchObject({ ok: true, value: { ectsHundredths: 750, eqf: null, groupId: null } });
  });
});
