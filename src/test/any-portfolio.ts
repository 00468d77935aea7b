import fc from 'fast-check';
import {
  extractKeys,
  portfolioTotals,
  type Portfolio,
  type SharedOriginal,
} from '#src/domain/portfolio/portfolio.ts';

const words = fc.string({ unit: 'binary', maxLength: 60 });
const encode = (text: string) => new TextEncoder().encode(text);

const json = fc.json({ maxDepth: 5 });
const prettyJson = fc
  .tuple(
    fc.jsonValue(),
    fc.constantFrom<string | number>(0, 1, 2, 4, '\t'),
    fc.constantFrom('', '\n', '\r\n'),
  )
  .map(([value, indent, end]) => `${JSON.stringify(value, null, indent)}${end}`)
  .chain((text) => fc.constantFrom(text, text.replaceAll('\n', '\r\n')));
/** One blank after each comma and colon, as some writers put it. */
const spacedJson = json.map((text) => text.replaceAll(',', ', ').replaceAll(':', ': '));
const token = fc
  .tuple(json, json, fc.uint8Array({ minLength: 60, maxLength: 70 }))
  .map(([header, payload, signature]) =>
    [encode(`{"alg":${header}}`), encode(`{"vc":${payload}}`), signature]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.'),
  );
const seal = fc
  .tuple(json, token)
  .map(([payload, signed]) =>
    JSON.stringify({ payload: `{"p":${payload}}`, signatures: [{ protected: signed }] }),
  );
/** Text that looks like what the codec takes apart, and is not quite. */
const nearlyJson = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ', ',
      ':',
      ' : ',
      '"',
      '\\',
      '\\"',
      '"{\\"',
      'eyJ',
      ' ',
      '\n',
      '\r\n  ',
      'a',
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''));
const longRun = fc.constantFrom('A', 'b_', '0-').map((pattern) => `{"image":"${pattern.repeat(200)}"}`);

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .oneof(
      json,
      prettyJson,
      spacedJson,
      token,
      seal,
      nearlyJson,
      longRun,
      words,
      token.map((text) => `\uFEFF${text}\n`),
    )
    .map(encode),
);

const original: fc.Arbitrary<SharedOriginal> = fc.record({
  fileName: words,
  mediaType: fc.oneof(fc.constantFrom('application/json', 'application/vc+jwt', 'image/png', ''), words),
  bytes: bytes.map((content) => Uint8Array.from(content)),
});

const date = fc.constantFrom('2026-11-21', '1999-01-31');
const amount = fc.nat({ max: 100_000 });

/** Portfolios of all kinds: every original one of JSON in many layouts, tokens, seals, near misses and noise. */
export const anyPortfolio: fc.Arbitrary<Portfolio> = fc
  .array(original, { minLength: 1, maxLength: 4 })
  .chain((originals) => {
    const position = fc.nat({ max: originals.length - 1 });
    return fc.record<Portfolio>({
      holderName: words,
      message: words,
      title: words,
      recipient: words,
      purpose: words,
      language: fc.constantFrom('', 'en', 'de-AT'),
      sharedOn: fc.oneof(
        fc
          .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((at) => at.toISOString()),
        fc.constantFrom('2026-11-21T00:00:00Z', '2026-11-21T01:00:00.5+01:00'),
      ),
      stopAfter: fc.option(date),
      originals: fc.constant([...originals, ...originals.slice(0, 1)]),
      decisions: fc.array(
        fc.record({
          originals: fc.array(position, { maxLength: 3 }),
          institution: words,
          decidedOn: fc.option(date),
          ectsHundredths: fc.option(amount),
        }),
        { maxLength: 2 },
      ),
      ownRecords: fc.array(
        fc.record({ title: words, text: words, date: fc.option(date), file: fc.option(position) }),
        {
          maxLength: 2,
        },
      ),
      extracts: fc.array(
        fc.record({
          title: words,
          facts: fc.array(fc.record({ key: fc.constantFrom(...extractKeys), value: words }), {
            maxLength: 3,
          }),
        }),
        { maxLength: 2 },
      ),
      totals: fc.oneof(fc.constant(portfolioTotals), fc.subarray([...portfolioTotals])),
      pathway: fc.option(
        fc.record({
          name: words,
          targetHundredths: amount,
          recognisedHundredths: amount,
          earnedHundredths: amount,
          plannedHundredths: amount,
        }),
      ),
    });
  });
