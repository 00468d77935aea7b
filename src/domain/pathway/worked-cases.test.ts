import { describe, expect, test } from 'vitest';
import { statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway } from '#src/test/build-records.ts';
import type { RequirementState } from '../requirement/outcome.ts';
import { templateById } from '../qualification/templates.ts';
import type { ItemAnswer, Pathway, WalletEntry } from '../wallet/records.ts';
import { evaluatePathway } from './evaluate-pathway.ts';
import type { Learned } from '#src/test/worked-case.ts';
import { workedCases } from '#src/test/worked-cases.ts';

/** Each letter is a state, in the order of the template's hard rules. */
const letters: Record<string, RequirementState> = {
  M: 'met',
  P: 'metByPlan',
  R: 'metIfRecognised',
  '?': 'unknown',
  X: 'unmet',
  '-': 'notCheckable',
};

const ids = (items: readonly Learned[]) => items.map((_, i) => buildEntry(i + 1).id);

function entryOf(item: Learned, index: number, unit: string): WalletEntry {
  const [scheme, level] = item.level?.split(' ') ?? [];
  return buildEntry(index + 1, {
    credential: {
      credits: [statedByIssuer({ hundredths: Math.round(item.credits * 100), unit })],
      levels:
        scheme === undefined || level === undefined
          ? []
          : [statedByIssuer({ scheme, level, label: null, uri: null })],
      awardedOn: item.date === undefined ? null : statedByIssuer(item.date),
    },
  });
}

function judged(templateId: string, items: readonly Learned[], confirmed: readonly string[] = []) {
  const template = templateById(templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  const earned = items.map((item, i) => entryOf(item, i, template.unit));
  const entryIds = ids(items);
  const answers = items.flatMap((item, i): ItemAnswer[] => {
    const itemId = entryIds[i] ?? '';
    const answer: ItemAnswer = {
      itemId,
      ...(item.tags && { tags: item.tags }),
      ...(item.used !== undefined && { usedElsewhere: item.used }),
      ...(item.origin !== undefined && { origin: item.origin }),
    };
    return Object.keys(answer).length > 1 ? [answer] : [];
  });
  const pathway: Partial<Pathway> = {
    templateId,
    answers,
    pins: items.flatMap((item, i) =>
      item.group === undefined ? [] : [{ entryId: entryIds[i] ?? '', groupId: item.group }],
    ),
    confirmed: confirmed.map((key) => ({ key, on: '2026-11-01' })),
  };
  const recognised = entryIds.filter((_, i) => items[i]?.open !== true);
  return evaluatePathway({
    template,
    entries: earned,
    decisions: [buildDecision({ entryIds: recognised })],
    pathway: buildPathway(pathway),
    now: '2026-11-21T00:00:00Z',
  });
}

describe.each(Object.entries(workedCases))('%s', (templateId, cases) => {
  test('has at least three worked cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
  });

  test.each(cases)('$why', ({ items, confirmed, hard, recognised, earned = 0, overall }) => {
    const view = judged(templateId, items, confirmed);
    const states = view.rules
      .filter(({ severity }) => severity === 'hard')
      .map(({ id, state }) => [id, state]);
    const expected = Object.entries(hard).map(([id, letter]) => [id, letters[letter]]);
    expect(states).toEqual(expected);
    expect(view.totals).toMatchObject({ recognised: recognised * 100, earned: earned * 100 });
    expect(view.overall.state).toBe(letters[overall]);
  });
});
