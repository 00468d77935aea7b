import { expect, test } from 'vitest';
import { buildCredential, statedByIssuer } from '#src/test/build-credential.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import type { Credential } from '../credential/credential.ts';
import { disclosureOf, type DisclosedOriginal } from './disclosure.ts';

const nothing = { notes: 0, pathways: 0, decisions: 0, entries: 0 };
const holding = (
  credential: Partial<Credential>,
  chosen = [0],
  document: unknown = {},
): DisclosedOriginal => ({
  credentials: [{ credential: buildCredential(credential), documentText: JSON.stringify(document) }],
  chosen,
});
const seen = (...args: Parameters<typeof disclosureOf>) =>
  disclosureOf(...args).seen.map(({ topic, originals }) => [topic, ...originals]);

test('every line names the originals that hold it', () => {
  const portfolio = buildPortfolio({ originals: [buildOriginal(), buildOriginal({ other: true })] });
  const withGrade = holding({ grade: statedByIssuer({ value: '17', scale: null }) });
  const withBirth = holding({}, [0], { credentialSubject: { dateOfBirth: '1990-01-01' } });
  expect(seen(portfolio, [withGrade, withBirth], nothing)).toEqual([
    ['holder-name'],
    ['name', 0, 1],
    ['date-of-birth', 1],
    ['grades', 0],
  ]);
});

test('sensitive data, files nobody can look into and credentials that ride along are flagged', () => {
  const portfolio = buildPortfolio({ originals: [buildOriginal(), buildOriginal()] });
  const two: DisclosedOriginal = {
    credentials: [
      { credential: buildCredential(), documentText: '{}' },
      {
        credential: buildCredential(),
        documentText: '{"credentialSubject":{"nationalID":{"notation":"1"}}}',
      },
    ],
    chosen: [1],
  };
  const disclosure = disclosureOf(portfolio, [two, { credentials: [], chosen: [] }], nothing);
  expect(disclosure.seen.filter((line) => line.sensitive).map((line) => line.topic)).toEqual([
    'national-id',
    'other-credentials',
    'opaque-file',
  ]);
  expect(disclosure.unseen).toEqual([
    { code: 'not-in-files', topics: ['e-mail', 'address', 'date-of-birth'], fully: false },
  ]);
});

test('what the holder adds is seen, and what stays in the wallet is not', () => {
  const portfolio = buildPortfolio({
    message: 'Hello',
    decisions: [{ originals: [0], institution: 'Sample University', decidedOn: null, ectsHundredths: null }],
    ownRecords: [{ title: 'Volunteering', text: '', date: null, file: null }],
    pathway: {
      name: 'MAS',
      targetHundredths: 6000,
      recognisedHundredths: 0,
      earnedHundredths: 0,
      plannedHundredths: 0,
    },
  });
  const disclosure = disclosureOf(portfolio, [holding({ learner: null })], {
    notes: 2,
    pathways: 1,
    decisions: 0,
    entries: 6,
  });
  expect(disclosure.seen.map(({ topic }) => topic)).toEqual([
    'holder-name',
    'decisions',
    'own-records',
    'pathway',
    'message',
  ]);
  expect(disclosure.unseen).toEqual([
    { code: 'not-in-files', topics: ['e-mail', 'address', 'national-id', 'date-of-birth'], fully: true },
    { code: 'other-entries', count: 6 },
    { code: 'notes', count: 2 },
    { code: 'pathways', count: 1 },
  ]);
});

test('a picture is named as a whole, and an empty portfolio claims nothing', () => {
  const picture = { ...buildOriginal(), mediaType: 'image/png' };
  expect(
    seen(buildPortfolio({ holderName: '', originals: [picture] }), [holding({ learner: null })], nothing),
  ).toEqual([['whole-picture', 0]]);
  expect(disclosureOf(buildPortfolio({ holderName: '', originals: [] }), [], nothing)).toEqual({
    seen: [],
    unseen: [],
  });
});
