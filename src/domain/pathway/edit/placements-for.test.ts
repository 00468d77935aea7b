import { expect, test } from 'vitest';
import { ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway } from '#src/test/build-records.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import { templateById } from '#src/domain/qualification/templates.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import { placementsFor } from './placements-for.ts';

const pathway = buildPathway({ templateId: 'ch-enbau-mas' });
const entry = (number: number, title: string, credits: number, more = {}): WalletEntry =>
  buildEntry(number, {
    credential: { title: statedByIssuer(english(title)), credits: [ects(credits)] },
    ...more,
  });

function placementsOf(itemId: string, entries: WalletEntry[], plan = pathway) {
  const template = templateById('ch-enbau-mas');
  if (!template) throw new Error('template');
  return placementsFor(plan, itemId, (changed) =>
    evaluatePathway({
      template,
      entries,
      decisions: [],
      pathway: changed,
      now: '2026-11-21T00:00:00Z',
    }),
  ).map(({ groupId, verdict, countedHundredths, note }) => [
    groupId,
    verdict,
    countedHundredths,
    note?.code ?? null,
  ]);
}

test('an item is here in its group, and the others say what they take', () => {
  const energy = entry(1, 'Energy in Buildings', 10);
  expect(placementsOf(energy.id, [energy])).toEqual([
    ['foundation', 'possible', 1000, 'named-modules'],
    ['competence', 'here', 1000, null],
    ['thesis', 'possible', 1000, 'thesis'],
  ]);
});

test('a group that is full refuses', () => {
  const first = entry(1, 'CAS Nachhaltiges Bauen', 10);
  const other = entry(2, 'Energy in Buildings', 10);
  const pinned = { ...pathway, pins: [{ entryId: first.id, groupId: 'foundation' }] };
  expect(placementsOf(other.id, [first, other], pinned)[0]).toEqual(['foundation', 'refused', 0, 'full']);
});

test('something too small is refused, and the group says what it takes', () => {
  const small = entry(1, 'Urban Heat', 5);
  expect(placementsOf(small.id, [small])[1]).toEqual(['competence', 'refused', 0, 'size']);
});

test('what cannot count at all is refused everywhere', () => {
  const broken = entry(1, 'Timber', 10, { report: buildTamperedReport() });
  expect(placementsOf(broken.id, [broken]).map(([, verdict]) => verdict)).toEqual([
    'refused',
    'refused',
    'refused',
  ]);
});
