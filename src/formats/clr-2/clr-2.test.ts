import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { plainVc } from '../fixtures/documents.ts';
import { record2 } from '../fixtures/record.ts';
import { jsonFile, token, utf8 } from '../fixtures/files.ts';
import { problemOf, readAll, readBytes, readOne } from '../fixtures/read.ts';
import { limits } from '../limits.ts';

const subject = record2['credentialSubject'] as JsonObject;
const members = subject['verifiableCredential'] as JsonObject[];
const withSubject = (changed: JsonObject): JsonObject => ({
  ...record2,
  credentialSubject: { ...subject, ...changed },
});
const titles = async (document: JsonValue) =>
  (await readAll(document)).map(({ credential, parent }) => [
    Object.values(credential.title.value)[0],
    parent,
  ]);

describe('a comprehensive learner record', () => {
  it('is a credential of its own, before those in it', async () => {
    const { credential, secured, structureFaults } = await readOne(record2);
    expect(credential).toMatchObject({
      format: 'clr-2',
      profile: 'VC 2.0',
      title: { value: { und: 'Sample transcript' }, at: '/name' },
      learner: { value: { id: 'did:example:sample-learner' } },
      issuer: { value: { name: { und: 'Sample Registrar' } } },
      awardedOn: { value: '2026-03-01T00:00:00Z' },
      credits: [],
      furtherInformation: [{ value: { und: 'partial: true' }, at: '/partial' }],
    });
    expect(secured.kind).toBe('none');
    expect(structureFaults).toEqual([]);
  });

  it('says how its achievements hang together, and lets the tree follow', async () => {
    expect(await titles(record2)).toEqual([
      ['Sample transcript', null],
      ['Sample programme', 0],
      ['Sample course one', 1],
      ['Sample course two', 1],
    ]);
    const { credential } = await readOne(record2);
    expect(credential.stackability).toEqual({
      value: {
        und: 'Sample programme is parent of Sample course one\nSample course two is child of Sample programme\nSample course one precedes Sample course two',
      },
      by: 'issuer',
      at: '/credentialSubject/association',
    });
  });

  it('has parts without credits for what it only describes', async () => {
    const { credential } = await readOne(record2);
    expect(credential.parts).toMatchObject([
      { title: { value: { und: 'Sample reading list' } }, credits: [], issuer: credential.issuer },
    ]);
  });

  it.each<[string, [string, string, string][], (number | null)[]]>([
    [
      'a circle',
      [
        ['isPartOf', 'course-1', 'course-2'],
        ['isPartOf', 'course-2', 'course-1'],
      ],
      [null, 0, 0, 0],
    ],
    ['itself', [['isPartOf', 'course-1', 'course-1']], [null, 0, 0, 0]],
    [
      'two wholes',
      [
        ['isPartOf', 'course-1', 'course-2'],
        ['isPartOf', 'course-1', 'programme'],
      ],
      [null, 0, 0, 0],
    ],
    ['nothing known', [['isPartOf', 'course-1', 'other']], [null, 0, 0, 0]],
    ['peers', [['isPeerOf', 'course-1', 'course-2']], [null, 0, 0, 0]],
    [
      'a chain',
      [
        ['isPartOf', 'course-2', 'programme'],
        ['isPartOf', 'course-1', 'course-2'],
      ],
      [null, 0, 1, 2],
    ],
  ])('reads associations that lead to %s', async (_, links, parents) => {
    const association = links.map(([associationType, source, target]) => ({
      type: 'Association',
      associationType,
      sourceId: `urn:sample:achievement:${source}`,
      targetId: `urn:sample:achievement:${target}`,
    }));
    expect((await readAll(withSubject({ association }))).map(({ parent }) => parent)).toEqual(parents);
  });

  it('holds tokens and enveloped tokens too', async () => {
    const compact = token({ alg: 'ES256' }, plainVc);
    const enveloped = { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${compact}` };
    const read = await readAll(withSubject({ verifiableCredential: [compact, enveloped] }));
    expect(read.map(({ secured, parent }) => [secured.kind, parent])).toEqual([
      ['none', null],
      ['jwt', 0],
      ['jwt', 0],
    ]);
  });

  it('covers what carries no signature of its own with its own, and nothing else', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'z1' };
    const own = { ...members[0], proof };
    const signed = { ...withSubject({ verifiableCredential: [own, members[1] ?? null] }), proof };
    const [record, ...inside] = await readAll(signed);
    expect(inside.map(({ secured }) => secured.kind)).toEqual(['within', 'embedded-proof']);
    expect(inside[0]?.secured).toMatchObject({ document: members[1] });
    expect(inside[0]?.secured.kind === 'within' && inside[0].secured.record).toBe(record?.secured);
    const inToken = await readAll(utf8(token({ alg: 'ES256' }, record2)));
    expect(inToken.map(({ secured }) => secured.kind)).toEqual(['jwt', 'within', 'within', 'within']);
  });

  it('names a member that cannot be read', async () => {
    const outcome = await readBytes(jsonFile(withSubject({ verifiableCredential: [{ type: 'Clr' }, 5] })));
    expect(outcome).toMatchObject({ credentials: [{ parent: null }] });
    expect('unread' in outcome && outcome.unread.map(({ at, problem }) => [at, problem.code])).toEqual([
      ['/credentialSubject/verifiableCredential/0', 'format-not-supported-yet'],
      ['/credentialSubject/verifiableCredential/1', 'not-a-credential'],
    ]);
  });

  it('is not followed into records in records in records, nor into crowds', async () => {
    const inside = (inner: JsonObject): JsonObject => withSubject({ verifiableCredential: [inner] });
    const deep = inside(inside(inside(inside(inside(record2)))));
    const outcome = await readBytes(jsonFile(deep));
    expect('unread' in outcome && outcome.unread.map(({ problem }) => problem.code)).toEqual(['too-deep']);
    const crowd = Array.from({ length: limits.credentials + 1 }, () => members[0] ?? null);
    expect(await problemOf(jsonFile(withSubject({ verifiableCredential: crowd })))).toBe('too-many-values');
  });

  it.each([
    ['field-missing', '/credentialSubject/verifiableCredential', withSubject({ verifiableCredential: null })],
    ['field-missing', '/name', { ...record2, name: null }],
    ['field-wrong-value', '/credentialSubject/type', withSubject({ type: ['AchievementSubject'] })],
    [
      'field-wrong-value',
      '/credentialSubject/association/0/associationType',
      withSubject({ association: [{ associationType: 'likes', sourceId: 'a', targetId: 'b' }] }),
    ],
    ['field-missing', '/credentialSubject/association/0/targetId', withSubject({ association: [{}] })],
  ])('is at fault with %s at %s', async (code, at, document) => {
    expect((await readOne(document)).structureFaults).toContainEqual({ code, at });
  });

  it('is answered with a tree whatever the associations say', async () => {
    const id = fc.constantFrom(
      ...['programme', 'course-1', 'course-2'].map((x) => `urn:sample:achievement:${x}`),
    );
    const association = fc.record({
      associationType: fc.constantFrom('isParentOf', 'isChildOf', 'isPartOf'),
      sourceId: id,
      targetId: id,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(association, { maxLength: 6 }), async (list) => {
        const read = await readAll(withSubject({ association: list }));
        expect(read).toHaveLength(4);
        read.forEach(({ parent }, index) => {
          expect(index === 0 ? parent === null : parent !== null && parent < index).toBe(true);
        });
      }),
    );
  });
});
