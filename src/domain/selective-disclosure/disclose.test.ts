import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json.ts';
import { disclose, type OpenedDisclosure } from './disclose.ts';

const opened = (digest: string, ...content: JsonValue[]): OpenedDisclosure => ({ digest, content });

describe('disclosures in their places', () => {
  test('claims, array elements, and disclosures inside disclosures (RFC 9901 section 4.2.6)', () => {
    const payload = {
      iss: 'i',
      _sd_alg: 'sha-256',
      _sd: ['a', 'kept'],
      list: ['first', { '...': 'b' }, { '...': 'decoy' }],
    };
    const result = disclose(payload, [
      opened('a', 's', 'address', { _sd: ['c'], country: 'AT' }),
      opened('b', 's', 'second'),
      opened('c', 's', 'city', 'Graz'),
    ]);
    expect(result).toEqual({
      claims: { iss: 'i', list: ['first', 'second'], address: { country: 'AT', city: 'Graz' } },
      faults: [],
      shown: 3,
      withheld: 2,
    });
  });

  test('what is kept back leaves an empty object and a shorter list', () => {
    expect(disclose({ a: { _sd: ['x'] }, b: [{ '...': 'y' }] }, []).claims).toEqual({ a: {}, b: [] });
  });

  test('a claim named __proto__ is a claim', () => {
    const { claims } = disclose({ _sd: ['a'] }, [opened('a', 's', '__proto__', { isAdmin: true })]);
    expect(Object.keys(claims)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });
});

test.each<[string, JsonObject, OpenedDisclosure[]]>([
  ['disclosure-not-referenced', { _sd: [] }, [opened('a', 's', 'n', 1)]],
  ['disclosure-repeated', { _sd: ['a'] }, [opened('a', 's', 'n', 1), opened('a', 's', 'n', 1)]],
  ['disclosure-malformed', { _sd: ['a'] }, [opened('a', 's', 1)]],
  ['disclosure-malformed', { _sd: ['a'] }, [opened('a', 's', 1, 1)]],
  ['disclosure-malformed', { _sd: ['a'] }, [opened('a', 1, 'n', 1)]],
  ['disclosure-malformed', { _sd: ['a'] }, [{ digest: 'a', content: null }]],
  ['disclosure-malformed', { l: [{ '...': 'a' }] }, [opened('a', 's', 'n', 1)]],
  ['digest-repeated', { _sd: ['a', 'a'] }, []],
  ['digest-repeated', { _sd: ['a'], x: { _sd: ['a'] } }, [opened('a', 's', 'n', 1)]],
  ['digests-malformed', { _sd: 'a' }, []],
  ['digests-malformed', { _sd: [1] }, []],
  ['digests-malformed', { l: [{ '...': 1 }] }, []],
  ['digests-malformed', { l: [{ '...': 'a', b: 1 }] }, []],
  ['digests-malformed', { x: { '...': 'a' } }, []],
  ['claim-name-reserved', { _sd: ['a'] }, [opened('a', 's', '_sd', [])]],
  ['claim-name-reserved', { _sd: ['a'] }, [opened('a', 's', '...', 'x')]],
  ['claim-overwritten', { iss: 'i', _sd: ['a'] }, [opened('a', 's', 'iss', 'other')]],
  ['claim-overwritten', { _sd: ['a', 'b'] }, [opened('a', 's', 'n', 1), opened('b', 's', 'n', 2)]],
])('%s is told, and what it touches is left out', (fault, payload, disclosures) => {
  const result = disclose(payload, disclosures);
  expect(result.faults).toContain(fault);
  if ('iss' in payload) expect(result.claims['iss']).toBe('i');
});

test('disclosures that lead ever deeper come to an end', () => {
  const chain = Array.from({ length: 500 }, (_, at) =>
    opened(String(at), 's', 'next', { _sd: [String(at + 1)] }),
  );
  expect(disclose({ _sd: ['0'] }, chain).faults).toContain('nested-too-deep');
});

/** Hides some members and elements of a value at random, as an issuer would. */
function conceal(value: JsonValue, hides: () => boolean, made: OpenedDisclosure[]): JsonValue {
  const digestFor = (...content: JsonValue[]) => {
    made.push(opened(`digest-${String(made.length)}`, 'salt', ...content));
    return `digest-${String(made.length - 1)}`;
  };
  if (Array.isArray(value))
    return value.map((element) => {
      const inner = conceal(element, hides, made);
      return hides() ? { '...': digestFor(inner) } : inner;
    });
  if (typeof value !== 'object' || value === null) return value;
  const open: [string, JsonValue][] = [];
  const hidden: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    const inner = conceal(member, hides, made);
    if (hides()) hidden.push(digestFor(name, inner));
    else open.push([name, inner]);
  }
  return Object.fromEntries(hidden.length === 0 ? open : [...open, ['_sd', hidden]]);
}

const claimSets = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 8 })
  .map((claims) => JSON.parse(JSON.stringify(claims)) as JsonObject)
  .filter((claims) => !/"(_sd|_sd_alg|\.\.\.)":/.test(JSON.stringify(claims)));

test('what was hidden comes back whole when all of it is disclosed, in any order', () => {
  fc.assert(
    fc.property(claimSets, fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (claims, choices) => {
      let at = 0;
      const made: OpenedDisclosure[] = [];
      const payload = conceal(claims, () => choices[at++ % choices.length] ?? false, made) as JsonObject;
      const result = disclose(payload, made.toReversed());
      expect(result.claims).toEqual(claims);
      expect(result).toMatchObject({ faults: [], shown: made.length, withheld: 0 });
    }),
  );
});
