import { describe, expect, test } from 'vitest';
import { buildOffer, buildPathway } from '#src/test/build-records.ts';
import { evaluatePathway } from '../pathway/evaluate-pathway.ts';
import { templateById } from '../qualification/templates.ts';
import type { Offer, Pathway } from '../wallet/records.ts';
import { groupsFor } from './could-serve.ts';
import { offersForGap, searchGap, type GapQuestion } from './offers-for-gap.ts';
import { plannedFromOffer, withOffer } from './plan-offer.ts';

const templateOf = (id: string) => {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
};
function question(
  templateId: string,
  offers: readonly Offer[],
  more: Partial<GapQuestion> = {},
): GapQuestion {
  const template = templateOf(templateId);
  const judge = (pathway: Pathway) =>
    evaluatePathway({ template, entries: [], decisions: [], pathway, now: '2026-11-21T00:00:00Z' });
  const pathway = more.pathway ?? buildPathway({ templateId });
  return { pathway, view: judge(pathway), ruleId: null, offers, judge, languages: ['en'], ...more };
}
const ects = (id: string, credits: number, eqf: string | null = '7', more: Partial<Offer> = {}): Offer =>
  buildOffer({
    id,
    title: { en: id },
    credits: { hundredths: credits * 100, unit: 'ECTS' },
    levels: eqf === null ? [] : [{ scheme: 'EQF', level: eqf }],
    fields: [],
    tags: [],
    ...more,
  });
const ids = (asked: GapQuestion): string[] => offersForGap(asked).offers.map(({ offer }) => offer.id);

describe('offersForGap', () => {
  const total = { ruleId: 'total' };

  test('most hard rules first, then fewest credits, then the title', () => {
    // The diploma asks for a total, for credits at level 7 and more: a module at level 6 moves less.
    const offers = [ects('b', 6), ects('a', 6), ects('small', 3), ects('low', 2, '6')];
    expect(ids(question('mt-mqf7-pg-certificate', offers, total))).toEqual(['small', 'a', 'b', 'low']);
  });

  test('leaves out what cannot count: another unit, no credits, and what is planned already', () => {
    const planned = buildPathway({
      templateId: 'generic-first-cycle-180',
      planned: [{ ...modulePlanned('x'), offerId: 'planned' }],
    });
    const offers = [
      ects('planned', 6, '6'),
      ects('counts', 6, '6'),
      ects('none', 6, '6', { credits: null }),
      ects('uk', 6, '6', { credits: { hundredths: 600, unit: 'UK-CATS' } }),
    ];
    expect(ids(question('generic-first-cycle-180', offers, { ...total, pathway: planned }))).toEqual([
      'counts',
    ]);
  });

  test('answers for one rule: only what moves that rule', () => {
    const { view } = question('ch-enbau-mas', []);
    const thesis = view.rules.find(({ groupId, type }) => type === 'group' && groupId === 'thesis');
    const offers = [
      ects('module', 10),
      ects('thesis', 10, '7', { isThesis: true }),
      ects('CAS Nachhaltiges Bauen', 10),
    ];
    expect(ids(question('ch-enbau-mas', offers, { ruleId: thesis?.id ?? '' }))).toEqual(['thesis']);
    expect(ids(question('ch-enbau-mas', offers, { ruleId: 'group:foundation' }))).toEqual([
      'CAS Nachhaltiges Bauen',
    ]);
  });

  test('says what a module closes and what it only brings closer', () => {
    const [first] = offersForGap(
      question('ch-enbau-mas', [ects('CAS Nachhaltiges Bauen', 10)], { ruleId: 'group:foundation' }),
    ).offers;
    expect(first?.effect).toMatchObject({ closes: [], needsDecision: true });
    expect(first?.effect.closesIfRecognised).toContain('group:foundation');
    expect(first?.effect.lessens).toContain('total');
    expect(first?.effect.countedHundredths).toBe(1000);
  });

  test('what the awarding institution offers needs no decision, by its name or as the learner names it', () => {
    const unit = 'HKU SPACE credit';
    const offer = (id: string, provider: string) =>
      ects(id, 90, null, { provider, credits: { hundredths: 9000, unit }, tags: ['professional practice'] });
    const offers = [offer('own', 'HKU Space'), offer('other', 'Sample College'), offer('none', '')];
    const effects = (own: readonly string[]) =>
      offersForGap(
        question('hk-hkuspace-certificate', offers, {
          ruleId: 'theme75',
          pathway: buildPathway({ templateId: 'hk-hkuspace-certificate', ownInstitutionIssuers: own }),
        }),
      ).offers.map((found) => [found.offer.id, found.effect.needsDecision, found.effect.closes.length > 0]);
    expect(effects([]).sort()).toEqual([
      ['none', true, false],
      ['other', true, false],
      ['own', false, true],
    ]);
    expect(effects(['Sample College']).sort()).toContainEqual(['other', false, true]);
  });

  test('several gaps at once: what moves most comes first, then what costs fewest credits', () => {
    const named = ects('CAS Nachhaltiges Bauen', 12);
    const large = ects('large', 15);
    const small = ects('small', 10);
    const thesis = ects('thesis', 10, '7', { isThesis: true });
    const answer = offersForGap(question('ch-enbau-mas', [large, named, small, thesis])).offers;
    const moved = answer.map(
      ({ offer, effect }) => [offer.id, effect.hardMoved, offer.credits?.hundredths ?? 0] as const,
    );
    expect(moved.map(([id]) => id).sort()).toEqual(['CAS Nachhaltiges Bauen', 'large', 'small', 'thesis']);
    const sorted = [...moved].sort((a, b) => b[1] - a[1] || a[2] - b[2]);
    expect(moved).toEqual(sorted);
    expect(moved[0]?.[1]).toBeGreaterThan(moved.at(-1)?.[1] ?? 0);
  });

  test('files an offer under the category that its catalogue names', () => {
    const unit = 'HKU SPACE credit';
    const offer = ects('themed', 6, null, {
      credits: { hundredths: 600, unit },
      tags: ['professional practice'],
    });
    const other = ects('other', 6, null, { credits: { hundredths: 600, unit } });
    expect(ids(question('hk-hkuspace-certificate', [offer, other], { ruleId: 'theme75' }))).toEqual([
      'themed',
    ]);
  });

  test('judges thousands once for each kind, and stops where it was told to', () => {
    const offers = Array.from({ length: 10_000 }, (_, index) => ects(`m${index}`, 1 + (index % 50)));
    let judged = 0;
    const asked = question('generic-second-cycle-120', offers, total);
    const counting = {
      ...asked,
      judge: (pathway: Pathway) => {
        judged += 1;
        return asked.judge(pathway);
      },
    };
    const answer = offersForGap(counting);
    expect([judged, answer.offers.length, answer.complete]).toEqual([50, 10_000, true]);
    const capped = offersForGap({ ...asked, mostJudged: 10 });
    expect([capped.offers.length, capped.complete]).toEqual([2_000, false]);
  });

  test('lets go after every judgement', () => {
    const search = searchGap(question('generic-second-cycle-120', [ects('a', 5), ects('b', 6)], total));
    expect([search.next().value, search.next().value]).toEqual([1, 2]);
    expect(search.next().done).toBe(true);
  });

  test('nothing is found for a rule that is not open', () => {
    expect(ids(question('generic-second-cycle-120', [ects('a', 5)], { ruleId: 'no-such-rule' }))).toEqual([]);
  });
});

const modulePlanned = (id: string) => {
  const module = plannedFromOffer(ects(id, 5), { id, languages: ['en'], expectedOn: null, groupId: null });
  if (!module) throw new Error('no module');
  return module;
};

describe('plannedFromOffer', () => {
  const wish = { id: 'm', languages: ['de'], expectedOn: '2027-06-30', groupId: 'g' };

  test('takes over what the catalogue states, in its own unit', () => {
    const offer = buildOffer({
      id: 'o',
      title: { en: 'Wood', de: 'Holz' },
      provider: 'Sample University',
      credits: { hundredths: 1500, unit: 'UK-CATS' },
      levels: [
        { scheme: 'FHEQ', level: '7' },
        { scheme: 'EQF', level: '7' },
      ],
      fields: ['0732'],
      isThesis: true,
    });
    expect(plannedFromOffer(offer, wish)).toEqual({
      id: 'm',
      title: 'Holz',
      provider: 'Sample University',
      ectsHundredths: 1500,
      unit: 'UK-CATS',
      kind: 'thesis',
      field: '0732',
      eqf: 7,
      level: { scheme: 'FHEQ', level: '7' },
      expectedOn: '2027-06-30',
      groupId: 'g',
      offerId: 'o',
    });
  });

  test('is nothing without credits', () => {
    expect(plannedFromOffer(buildOffer({ credits: null }), wish)).toBeNull();
  });

  test('answers about categories only where the catalogue names one', () => {
    const template = templateOf('ch-enbau-mas');
    const pathway = buildPathway({ templateId: template.id });
    expect(withOffer(pathway, template, ects('a', 10), modulePlanned('a')).answers).toEqual([]);
    const tagged = ects('a', 10, '7', { tags: ['ergaenzungsmodul'] });
    expect(withOffer(pathway, template, tagged, modulePlanned('a')).answers).toEqual([
      { itemId: 'a', tags: ['Ergaenzungsmodul'] },
    ]);
  });
});

test('groupsFor: by size, category, thesis and title', () => {
  const template = templateOf('ch-enbau-mas');
  const names = (offer: Offer) => groupsFor(offer, template).map(({ id }) => id);
  expect(names(ects('CAS: nachhaltiges bauen', 10))).toEqual(['foundation', 'competence']);
  expect(names(ects('x', 6))).toEqual([]);
  expect(names(ects('x', 10, '7', { isThesis: true }))).toEqual(['competence', 'thesis']);
});
