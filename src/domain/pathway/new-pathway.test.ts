import { expect, test } from 'vitest';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { copyOfPathway, newPathway } from './new-pathway.ts';
import { bindsTo } from '#src/domain/pathway/candidates/settled-decisions.ts';

test('a copy holds what the plan holds, and what was decided for the first counts for both', () => {
  const plan = buildPathway({ id: 'plan', planned: [buildPlannedModule()] });
  const first = copyOfPathway(plan, { id: 'copy', name: 'Copy', createdOn: '2026-11-21T00:00:00Z' });
  const again = copyOfPathway(first, { id: 'again', name: 'Again', createdOn: '2026-11-21T00:00:00Z' });
  expect(first).toMatchObject({ id: 'copy', name: 'Copy', planned: plan.planned });
  expect([plan, first, again].map((pathway) => bindsTo(pathway, 'plan'))).toEqual([true, true, true]);
  expect(bindsTo(plan, 'copy')).toBe(false);
  expect(bindsTo(newPathway('other', plan.templateId, plan.createdOn), 'plan')).toBe(false);
});
