import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { usualParts, withParents } from '#src/domain/portfolio/credential-parts.ts';
import { answers, check } from '#src/test/checked.ts';
import {
  asSdJwt,
  createSdJwtKey,
  disclosureOf,
  issueSdJwt,
  presentSdJwt,
  signToken,
} from '#src/test/sign-sd-jwt.ts';
import { discloseSdJwt, sdJwtParts } from './sd-jwt-parts.ts';
import { openSdJwt } from './open-sd-jwt.ts';
import { disclose } from '#src/domain/selective-disclosure/disclose.ts';

const issuer = await createSdJwtKey();
const holder = await createSdJwtKey();
const claims = {
  iss: issuer.did,
  vct: 'https://issuer.example/course',
  title: 'Clay Plaster',
  cnf: { jwk: holder.jwk },
};
const signatureOf = async (text: string) => answers(await check(asSdJwt(text)), 'signature');

describe('parts of an SD-JWT', () => {
  const hidden = {
    given_name: 'Sample',
    birthdate: '2000-01-01',
    personal_administrative_number: '1',
    email: 'sample@learner.example',
    address: { locality: 'Graz' },
    grade: '2',
    ects: 3,
  };

  test('everything personal but the name is off at first, and so are grades', async () => {
    const { token, disclosures } = await issueSdJwt(issuer, { claims, hidden });
    const found = sdJwtParts([token, ...disclosures, ''].join('~'));
    expect(found?.parts.map(({ path, value, topic }) => [path.join('/'), value, topic])).toEqual([
      ['given_name', 'Sample', 'name'],
      ['birthdate', '2000-01-01', 'date-of-birth'],
      ['personal_administrative_number', '1', 'national-id'],
      ['email', 'sample@learner.example', 'e-mail'],
      ['address', '', 'address'],
      ['grade', '2', 'grades'],
      ['ects', '3', null],
    ]);
    expect(found && usualParts(found)).toEqual(['0', '6']);
    expect(found?.always).toEqual([{ path: ['title'], value: 'Clay Plaster' }]);
  });

  test('what is shown is signed by the issuer, for us and for jose, and by no holder any more', async () => {
    const { token, disclosures } = await issueSdJwt(issuer, { claims, hidden });
    const presented = await presentSdJwt(token, disclosures, holder);
    const shown = discloseSdJwt(presented, ['6']);
    expect(shown).toEqual({ ok: true, value: `${token}~${disclosures[6] ?? ''}~` });
    expect(await signatureOf(shown.ok ? shown.value : '')).toEqual(['passed/signature-passed']);
    expect((await compactVerify(token, issuer.jwk)).protectedHeader.alg).toBe('ES256');
    for (const value of ['2000-01-01', 'sample@learner.example'])
      expect(atob((shown.ok ? shown.value : '').split('~')[1] ?? '')).not.toContain(value);
  });

  test('an earlier draft without its last tilde is read, and written as the RFC has it', async () => {
    const { token, disclosures } = await issueSdJwt(issuer, { claims, hidden: { ects: 3 } });
    expect(discloseSdJwt([token, ...disclosures].join('~'), ['0'])).toEqual({
      ok: true,
      value: `${token}~${disclosures[0] ?? ''}~`,
    });
  });

  test('nothing is offered of what is not sound, or is no SD-JWT', async () => {
    const { token, disclosures } = await issueSdJwt(issuer, { claims, hidden: { ects: 3 } });
    expect(sdJwtParts([token, disclosures[0], disclosureOf('salt', 'grade', '1'), ''].join('~'))).toBeNull();
    expect(sdJwtParts([token, ''].join('~'))).toBeNull();
    expect(sdJwtParts(token)).toBeNull();
    expect(sdJwtParts('{"a":1}')).toBeNull();
    expect(discloseSdJwt('~', []).ok).toBe(false);
  });
});

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Hides members and elements as an issuer would, disclosures inside disclosures included. */
function conceal(value: JsonValue, hides: () => boolean, made: string[]): JsonValue {
  const hide = (...content: JsonValue[]) => {
    const disclosure = disclosureOf(`salt ${String(made.length)}`, ...content);
    made.push(disclosure);
    return digestOf(disclosure);
  };
  if (Array.isArray(value))
    return value.map((element) => {
      const inner = conceal(element, hides, made);
      return hides() ? { '...': hide(inner) } : inner;
    });
  if (typeof value !== 'object' || value === null) return value;
  const open: [string, JsonValue][] = [];
  const digests: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    const inner = conceal(member, hides, made);
    if (hides()) digests.push(hide(name, inner));
    else open.push([name, inner]);
  }
  return Object.fromEntries(digests.length === 0 ? open : [...open, ['_sd', digests]]);
}

const claimSets = fc
  .dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 })
  .map((made) => JSON.parse(JSON.stringify(made)) as JsonObject)
  .filter(
    (made) => !/"(_sd|_sd_alg|\.\.\.|iss|vct|exp|nbf|iat|cnf|status|vc|elm)":/.test(JSON.stringify(made)),
  );

test(
  'any choice of parts verifies, and shows the chosen parts with their parents and no other',
  { timeout: 60_000 },
  async () => {
    let shownParts = 0;
    await fc.assert(
      fc.asyncProperty(
        claimSets,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        async (made, hidings, choices) => {
          let at = 0;
          const disclosures: string[] = [];
          const body = conceal(
            made,
            () => hidings[at++ % hidings.length] ?? false,
            disclosures,
          ) as JsonObject;
          const token = await signToken({ ...body, iss: issuer.did, vct: 'sample' }, issuer, {
            kid: `${issuer.did}#0`,
          });
          const whole = [token, ...disclosures, ''].join('~');
          const parts = sdJwtParts(whole)?.parts ?? [];
          expect(parts).toHaveLength(disclosures.length);
          const chosen = parts.map(({ id }) => id).filter((_, index) => choices[index % choices.length]);
          const shown = discloseSdJwt(whole, chosen);
          if (disclosures.length === 0) return;
          const text = shown.ok ? shown.value : '';
          expect(await signatureOf(text)).toEqual(['passed/signature-passed']);
          const kept = withParents(parts, chosen);
          shownParts += kept.length;
          expect(text.split('~').slice(1, -1)).toEqual(
            kept
              .map(Number)
              .sort((a, b) => a - b)
              .map((one) => disclosures[one]),
          );
          const opened = openSdJwt(text);
          const result = opened && disclose(opened.payload, opened.opened);
          expect(result).toMatchObject({ shown: kept.length, faults: [] });
        },
      ),
      { numRuns: 100 },
    );
    expect(shownParts).toBeGreaterThan(50);
  },
);
