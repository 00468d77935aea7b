import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, withProofs } from '#src/test/checked.ts';
import { disclose, signDisclosable, type BadgeFor } from '#src/test/oracle-suites.ts';
import { verifyWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { decodeCbor } from '#src/verification/cose/cbor.ts';
import { deriveDisclosure, mandatoryPointersOf } from './derive-disclosure.ts';
import { encodeCbor } from '#src/verification/cose/encode-cbor.ts';

const badgeFor: BadgeFor = (issuerId) => sampleBadge(1, issuerId);
const mandatory = ['/issuer', '/validUntil', '/credentialSubject/id'];
const signed = await signDisclosable(badgeFor, mandatory);
const now = new Date('2026-11-21T00:00:00Z');

const signatureOf = async (document: JsonObject) => answers(await check(withProofs(document)), 'signature');
const isGoodForOracle = (document: JsonObject) =>
  verifyWithOracle(document, now, new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }));

/** Pointers to everything in a document that is not another member's holder. */
const leaves = (value: JsonValue, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, held]) => leaves(held, `${path}/${name}`))
    : [path];
const { proof, ...unsecured } = signed;
const choices = leaves(unsecured).filter((pointer) => !pointer.startsWith('/@context'));

const isUnder = (pointer: string, roots: readonly string[]) =>
  roots.some((root) => pointer === root || pointer.startsWith(`${root}/`));
/** What an object always brings along does not count. */
const isWorth = (pointer: string) =>
  !/^\/(@context|proof)/.test(pointer) && !/\/(id|type)(\/\d+)?$/.test(pointer);

describe('a derived proof', () => {
  test('shows what the issuer made mandatory and what was chosen, and nothing else', async () => {
    expect(mandatoryPointersOf(signed)).toEqual(mandatory);
    const shown = await deriveDisclosure(signed, ['/name', '/credentialSubject/achievement/alignment/1']);
    expect(await signatureOf(shown ?? {})).toEqual(['passed/signature-passed']);
    expect(await isGoodForOracle(shown ?? {})).toBe(true);
    const oracles = await disclose(signed, ['/name', '/credentialSubject/achievement/alignment/1']);
    const { proof: derived, ...document } = shown ?? {};
    const { proof: theirs, ...same } = oracles.credential;
    expect(document).toEqual(same);
    const lengthOf = (one: JsonValue | undefined) => ((one as JsonObject)['proofValue'] as string).length;
    expect(lengthOf(derived)).toBe(lengthOf(theirs));
    // Nothing of the key that hides what is left out.
    expect(JSON.stringify(shown)).not.toContain((proof as JsonObject)['proofValue']);
  });

  test('holds for any choice, here and for the oracle', { timeout: 60_000 }, async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.subarray(choices), async (chosen) => {
        const shown = await deriveDisclosure(signed, chosen);
        expect(await signatureOf(shown ?? {})).toEqual(['passed/signature-passed']);
        if (asked++ % 10 === 0) expect(await isGoodForOracle(shown ?? {})).toBe(true);
        // As many plain values as were chosen or are mandatory, beside what places them.
        const wanted = new Set(
          [...chosen, ...choices.filter((one) => isUnder(one, mandatory))].filter(isWorth),
        );
        expect(leaves(shown ?? {}).filter((one) => isWorth(one)).length).toBe(wanted.size);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test('is not made of a document that was altered, nor of what is not there', async () => {
    expect(await deriveDisclosure({ ...signed, name: 'Another' }, ['/name'])).toBeNull();
    expect(await deriveDisclosure(signed, ['/nothing'])).toBeNull();
    expect(await deriveDisclosure(signed, ['/__proto__'])).toBeNull();
    expect(await deriveDisclosure(unsecured, ['/name'])).toBeNull();
    expect(mandatoryPointersOf((await deriveDisclosure(signed, [])) ?? {})).toBeNull();
  });

  test('tells nodes apart that say the same', async () => {
    const twins = await signDisclosable(
      (issuerId) => {
        const badge = sampleBadge(1, issuerId) as unknown as JsonObject;
        const subject = badge['credentialSubject'] as JsonObject;
        const achievement = subject['achievement'] as JsonObject;
        const twin = { type: ['Alignment'], targetName: 'Twin', targetUrl: 'https://twin.example/' };
        return {
          ...badge,
          credentialSubject: {
            ...subject,
            achievement: { ...achievement, alignment: [twin, twin, { ...twin, targetCode: 'x' }] },
          },
        };
      },
      ['/issuer', '/credentialSubject/achievement/alignment/2'],
    );
    const shown = await deriveDisclosure(twins, ['/credentialSubject/achievement/alignment/0/targetName']);
    expect(await signatureOf(shown ?? {})).toEqual(['passed/signature-passed']);
    expect(await isGoodForOracle(shown ?? {})).toBe(true);
  });
});

test('what is written in CBOR reads back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(0xffff_ffff), fc.string(), fc.uint8Array()), { maxLength: 300 }),
      (list) => {
        expect(decodeCbor(new Uint8Array(encodeCbor(list as never)))).toEqual(list);
      },
    ),
  );
  const map = new Map<number, Uint8Array<ArrayBuffer>>([
    [0, new Uint8Array(32)],
    [300, new Uint8Array(3)],
  ]);
  expect(decodeCbor(new Uint8Array(encodeCbor(map)))).toEqual(map);
});
