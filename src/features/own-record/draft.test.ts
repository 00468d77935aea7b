import { expect, test } from 'vitest';
import { ownWordsRecord, wordsOf } from '#src/domain/wallet/own-record.ts';
import { draftOf, emptyDraft, wordsIn } from './draft.ts';

const full = {
  ...emptyDraft,
  title: ' Carpentry basics ',
  givenBy: 'Sample workshop',
  awardedOn: '2026-05-01',
  hours: '7,5',
  credits: '1.5',
  unit: 'points',
  outcomes: 'Saw\n\n Plane ',
  link: 'https://workshop.example/',
};

test('what is typed becomes a record, and comes back to be changed', () => {
  const { words, faults } = wordsIn(full);
  expect(faults).toEqual({});
  const record = ownWordsRecord(words);
  expect(record).toMatchObject({
    format: 'own-record',
    title: { value: { und: 'Carpentry basics' }, by: 'learner' },
    workloadHours: { value: 7.5, by: 'learner' },
    credits: [{ value: { hundredths: 150, unit: 'points' }, by: 'learner' }],
  });
  expect(wordsOf(record)).toEqual(words);
  expect(wordsIn(draftOf(words)).words).toEqual(words);
});

test('a title is all it takes', () => {
  const { words, faults } = wordsIn({ ...emptyDraft, title: 'Helped at the library' });
  expect(faults).toEqual({});
  expect(wordsOf(ownWordsRecord(words))).toEqual(words);
});

test('says what is wrong, field by field', () => {
  expect(wordsIn({ ...emptyDraft, hours: 'many', credits: '3', link: 'javascript:alert(1)' }).faults).toEqual(
    {
      title: 'missing',
      hours: 'wrong',
      unit: 'missing',
      link: 'wrong',
    },
  );
  expect(wordsIn({ ...emptyDraft, title: 'a', credits: '-1', unit: 'ECTS' }).faults).toEqual({
    credits: 'wrong',
  });
});
