import { expect, test } from 'vitest';
import { templateById } from '#src/domain/qualification/templates.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { comparePathways } from './compare-pathways.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';

function viewFor(
  templateId: string,
  entries: readonly WalletEntry[],
  changes: Parameters<typeof buildPathway>[0] = {},
) {
  const template = templateById(templateId);
  if (template === null) throw new Error(`no template ${templateId}`);
  const pathway = buildPathway({ id: templateId, templateId, ...changes });
  return evaluatePathway({ template, entries, decisions: [], pathway, now: '2026-11-21T00:00:00Z' });
}

test('says of each credential where it counts, what carries over first, and leaves plans out', () => {
  const entries = [buildEntry(1), buildEntry(2)];
  const kept = entries[1]?.id ?? '';
  const compared = comparePathways(
    viewFor('generic-first-cycle-180', entries, { planned: [buildPlannedModule()] }),
    viewFor('generic-second-cycle-90', entries, { pins: [{ entryId: kept, groupId: null }] }),
  );
  expect(compared).toHaveLength(2);
  expect(compared.map(({ where }) => where)).toEqual(['both', 'first']);
  expect(compared[1]).toMatchObject({ id: kept, second: { counts: false, code: 'taken-out' } });
  expect(compared[0]?.first).toMatchObject({ counts: true, tier: 'earned' });
});
