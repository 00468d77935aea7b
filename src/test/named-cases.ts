import { framework, times, type WorkedCase } from './worked-case.ts';

const malta = (total: string, lvl: string, rec: string) => ({ total, lvl, rec, dbl: 'M' });
const seven = { level: 'MQF 7' };
const bau = { date: '2025-06-30', tags: [] };
const space = { tags: ['Professional Practice'], used: false };

/** For the named examples, by template. */
export const namedCases: Readonly<Record<string, readonly WorkedCase[]>> = {
  'mt-mqf7-pg-certificate': [
    {
      why: 'four times 6 at level 7 and 6 at level 6: 30 in total, 24 of 25 at level 7',
      items: [...times(4, { credits: 6, ...seven }), { credits: 6, level: 'MQF 6' }],
      hard: malta('M', 'X', 'M'),
      recognised: 30,
      overall: 'X',
    },
    {
      why: '25 at level 7 and 5 below: both exactly enough',
      items: [
        { credits: 25, ...seven },
        { credits: 5, level: 'MQF 6' },
      ],
      hard: malta('M', 'M', 'M'),
      recognised: 30,
      overall: 'M',
    },
    {
      why: '24 at level 7 and 6 without a level: the 6 could bring the one that is missing',
      items: [{ credits: 24, ...seven }, { credits: 6 }],
      hard: malta('M', '?', 'M'),
      recognised: 30,
      overall: '?',
    },
  ],
  'mt-mqf7-pg-diploma': [
    {
      why: '40 at level 7 and 20 below: both exactly enough',
      items: [...times(4, { credits: 10, ...seven }), ...times(2, { credits: 10, level: 'MQF 6' })],
      hard: malta('M', 'M', 'M'),
      recognised: 60,
      overall: 'M',
    },
    {
      why: '39.99 at level 7 is a hundredth short, though 60 are there',
      items: [
        { credits: 39.99, ...seven },
        { credits: 20.01, level: 'MQF 6' },
      ],
      hard: malta('M', 'X', 'M'),
      recognised: 60,
      overall: 'X',
    },
    {
      why: '30 recognised and 30 open at level 7: the rest of 60 and of 40 waits',
      items: [
        { credits: 30, ...seven },
        { credits: 30, ...seven, open: true },
      ],
      hard: malta('R', 'R', 'R'),
      recognised: 30,
      earned: 30,
      overall: 'R',
    },
  ],
  'mt-mqf7-master': [
    {
      why: '70 taught and 20 of research, 60 of them at level 7: all exactly enough',
      items: [
        { credits: 40, ...seven, group: 'taught' },
        { credits: 30, level: 'MQF 6', group: 'taught' },
        { credits: 20, ...seven, group: 'research' },
      ],
      hard: { total: 'M', 'group:research': 'M', lvl: 'M', cap: 'M', rec: 'M', dbl: 'M' },
      recognised: 90,
      overall: 'M',
    },
    {
      why: '19.99 of research of 20, though 90 are there',
      items: [
        { credits: 70.01, ...seven, group: 'taught' },
        { credits: 19.99, ...seven, group: 'research' },
      ],
      hard: { total: 'M', 'group:research': 'X', lvl: 'M', cap: 'X', rec: 'M', dbl: 'M' },
      recognised: 90,
      overall: 'X',
    },
    {
      why: 'a dissertation of 20 alone: 70 missing, 40 of them at level 7',
      items: [{ credits: 20, ...seven, group: 'research' }],
      hard: { total: 'X', 'group:research': 'M', lvl: 'X', cap: 'M', rec: 'M', dbl: 'M' },
      recognised: 20,
      overall: 'X',
    },
  ],
  'ch-enbau-mas': [
    {
      why: '10, four times 10 and a thesis of 10 within a year and five months, admitted',
      items: [
        { credits: 10, ...bau, group: 'foundation' },
        ...times(4, { credits: 10, ...bau, group: 'competence' }),
        { credits: 10, ...bau, date: '2026-10-30', group: 'thesis' },
      ],
      confirmed: ['admission:MAS'],
      hard: {
        total: 'M',
        'group:foundation': 'M',
        'group:competence': 'M',
        'group:thesis': 'M',
        'group:competence:at-most': 'M',
        gate: 'M',
        win: 'M',
        pool: 'M',
        rec: 'M',
        dbl: 'M',
      },
      recognised: 60,
      overall: 'M',
    },
    {
      why: 'the first CAS seven years before the thesis: outside the six years, all else is there',
      items: [
        { credits: 10, tags: [], date: '2019-06-30', group: 'foundation' },
        ...times(4, { credits: 10, ...bau, group: 'competence' }),
        { credits: 10, tags: [], date: '2026-06-30', group: 'thesis' },
      ],
      confirmed: ['admission:MAS'],
      hard: {
        total: 'M',
        'group:foundation': 'M',
        'group:competence': 'M',
        'group:thesis': 'M',
        'group:competence:at-most': 'M',
        gate: 'M',
        win: 'X',
        pool: 'M',
        rec: 'M',
        dbl: 'M',
      },
      recognised: 60,
      overall: 'X',
    },
    {
      why: '10 and 30, admitted, no registration: gate shut, 20 missing, and the end of the window not known',
      items: [
        { credits: 10, ...bau, group: 'foundation' },
        ...times(3, { credits: 10, ...bau, group: 'competence' }),
      ],
      confirmed: ['admission:MAS'],
      hard: {
        total: 'X',
        'group:foundation': 'M',
        'group:competence': 'X',
        'group:thesis': 'X',
        'group:competence:at-most': 'M',
        gate: 'X',
        win: '?',
        pool: 'M',
        rec: 'M',
        dbl: 'M',
      },
      recognised: 40,
      overall: 'X',
    },
  ],
  'es-diploma-especializacion': [
    {
      why: 'three times 10 is 30: exactly the least',
      items: times(3, { credits: 10 }),
      hard: framework('M', 'M'),
      recognised: 30,
      overall: 'M',
    },
    {
      why: 'six times 10 is 60: 59 count, the sixtieth is surplus',
      items: times(6, { credits: 10 }),
      hard: framework('M', 'M'),
      recognised: 59,
      overall: 'M',
    },
    {
      why: '29.99 is a hundredth short',
      items: [{ credits: 29.99 }],
      hard: framework('X', 'M'),
      recognised: 29.99,
      overall: 'X',
    },
  ],
  'ie-ucd-university-certificate-l8': [
    {
      why: '20 at module level 3: both exactly enough, and nothing at level 0',
      items: times(4, { credits: 5, level: 'UCD-module 3' }),
      hard: { total: 'M', low: 'M', lvl: 'M', rpl: 'M', rec: 'M' },
      recognised: 20,
      overall: 'M',
    },
    {
      why: '20 at level 3 and 10 at level 0: the most that may be at level 0',
      items: [
        ...times(4, { credits: 5, level: 'UCD-module 3' }),
        ...times(2, { credits: 5, level: 'UCD-module 0' }),
      ],
      hard: { total: 'M', low: 'M', lvl: 'M', rpl: 'M', rec: 'M' },
      recognised: 30,
      overall: 'M',
    },
    {
      why: '15 at level 3 and 5 at level 2: 20 in total, 5 short at level 3; used before, they count without a grade',
      items: [
        ...times(3, { credits: 5, level: 'UCD-module 3', used: true }),
        { credits: 5, level: 'UCD-module 2' },
      ],
      hard: { total: 'M', low: 'M', lvl: 'X', rpl: 'M', rec: 'M' },
      recognised: 20,
      overall: 'X',
    },
  ],
  'uk-aberystwyth-masters': [
    {
      why: '120 transferred and 60 of its own, all at level 7: cap and residency exactly kept',
      items: [
        ...times(2, { credits: 60, level: 'FHEQ 7', used: false }),
        { credits: 60, level: 'FHEQ 7', used: false, origin: 'own' },
      ],
      hard: { total: 'M', lvl: 'M', cap: 'M', res: 'M', lev: 'M', dbl2: 'M' },
      recognised: 180,
      overall: 'M',
    },
    {
      why: '180 transferred: 120 count, so 60 are missing, 30 of them at level 7, and none is its own',
      items: times(3, { credits: 60, level: 'FHEQ 7', used: false }),
      hard: { total: 'X', lvl: 'X', cap: 'M', res: 'X', lev: 'M', dbl2: 'M' },
      recognised: 120,
      overall: 'X',
    },
    {
      why: '149.99 of 150 at level 7; that other awards used them concerns initial degrees only',
      items: [
        { credits: 119.99, level: 'FHEQ 7', used: true },
        { credits: 30, level: 'FHEQ 7', origin: 'own' },
        { credits: 30.01, level: 'FHEQ 6', origin: 'own' },
      ],
      hard: { total: 'M', lvl: 'X', cap: 'M', res: 'M', lev: 'M', dbl2: 'M' },
      recognised: 180,
      overall: 'X',
    },
  ],
  'hk-hkuspace-certificate': [
    {
      why: '24 in the theme and 6 free: both exactly enough; the level is not published',
      items: [...times(4, { credits: 6, ...space }), { credits: 6, tags: [], used: false }],
      hard: { total: 'M', 'group:theme': 'M', 'group:free': 'M', theme75: 'M', lvl75: '-', xor: 'M' },
      recognised: 30,
      overall: 'M',
    },
    {
      why: '23 in the theme and 6 of 7 free: one short in the theme, and one in total',
      items: [
        { credits: 23, ...space },
        { credits: 7, tags: [], used: false },
      ],
      hard: { total: 'X', 'group:theme': 'X', 'group:free': 'M', theme75: 'X', lvl75: '-', xor: 'M' },
      recognised: 29,
      overall: 'X',
    },
    {
      why: '30 in the theme, of which nobody said whether another award used them',
      items: times(5, { credits: 6, tags: ['Professional Practice'] }),
      hard: { total: 'M', 'group:theme': 'M', 'group:free': 'M', theme75: 'M', lvl75: '-', xor: '?' },
      recognised: 30,
      overall: '?',
    },
  ],
};
