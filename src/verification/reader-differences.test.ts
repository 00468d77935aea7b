import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, asJwt, check, standing, tableSource, withProofs } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { encodeList, listUrl, sampleEntry, sampleStatusList } from '#src/test/status-list-sample.ts';

/* Texts in which somebody who reads and somebody who checks could look at different things. */

describe('tokens', async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const forger = 'did:web:forger.example';
  const college = 'did:web:college.example';
  const source = tableSource({
    'https://forger.example/.well-known/did.json': {
      id: forger,
      verificationMethod: [
        {
          id: `${forger}#key`,
          type: 'JsonWebKey',
          controller: forger,
          publicKeyJwk: (await exportJWK(pair.publicKey)) as JsonObject,
        },
      ],
      assertionMethod: [`${forger}#key`],
    },
  });
  const sign = (claims: JsonObject) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: `${forger}#key`, typ: 'vc+sd-jwt' })
      .sign(pair.privateKey);
  const asSdJwt = (issuerJwt: string): Secured => ({
    kind: 'sd-jwt',
    sdJwt: { issuerJwt, header: {}, payload: {}, disclosures: [], keyBindingJwt: null },
    document: {},
  });
  const ways: readonly (readonly [string, (token: string) => Secured])[] = [
    ['JWT', asJwt],
    ['SD-JWT', asSdJwt],
  ];
  const { issuer, ...badge } = sampleBadge(1, college);

  describe.each(ways)('%s', (_way, secure) => {
    test.each<[string, JsonObject]>([
      ['another issuer', { vc: { ...badge, issuer } }],
      ['another issuer in a list', { vc: { ...badge, issuer: [issuer] } }],
      ['another issuer with its id in a list', { vc: { ...badge, issuer: { ...issuer, id: [college] } } }],
      ['another issuer beside the claims', { vct: 'urn:sample', ...badge, issuer }],
    ])('%s than the one that signed', async (_name, claims) => {
      const report = await check(secure(await sign({ iss: forger, ...claims })), source);
      expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
      expect(answers(report, 'issuer-identity')).toEqual(['unknown/issuer-differs-from-signer']);
    });

    const own = { ...badge, issuer: forger };
    const inList = { status_list: { idx: 3, uri: 'https://forger.example/list' } };
    test.each<[string, JsonObject]>([
      ['beside the credential', { vc: own, status: inList }],
      ['beside a status of the credential', { vc: { ...own, status: 'active' }, status: inList }],
      ['in a list', { vc: own, status: [inList] }],
      ['beside it in the words of the VC Data Model', { vc: own, credentialStatus: sampleEntry() }],
    ])('a status %s is asked', async (_name, claims) => {
      const report = await check(secure(await sign({ iss: forger, ...claims })), source);
      expect(answers(report, 'issuer-identity')).toEqual(['passed/key-belongs-to-issuer']);
      expect(answers(report, 'status')).toEqual(['unknown/status-unreachable']);
    });
  });
});

describe('statements in another order or spelling', async () => {
  const key = await createTestKey(1);
  const other = 'https://issuer.example/status/2';
  const suspension = sampleEntry({
    id: `${other}#7`,
    statusPurpose: 'suspension',
    statusListIndex: '7',
    statusListCredential: other,
  });
  const lists: Record<string, JsonValue> = {
    [listUrl]: await signWithOracle(await sampleStatusList(key.did), key),
    [other]: await signWithOracle(
      await sampleStatusList(
        key.did,
        { id: other },
        { id: `${other}#list`, statusPurpose: 'suspension', encodedList: await encodeList({}) },
      ),
      key,
    ),
  };
  const withdrawn = await signWithOracle(
    { ...sampleBadge(1, key.did), credentialStatus: [suspension, sampleEntry()] },
    key,
  );

  test('a status entry is not lost behind repetitions of another', async () => {
    const entries = [...Array.from({ length: 20 }, () => suspension), sampleEntry()];
    const report = await check(withProofs({ ...withdrawn, credentialStatus: entries }), tableSource(lists));
    expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
    expect(answers(report, 'status')).toEqual(['passed/not-withdrawn', 'failed/revoked']);
  });

  test('more entries than are looked at leave the answer open', async () => {
    const entries = Array.from({ length: 20 }, (_, at) =>
      sampleEntry({ id: `${other}#${at}`, statusPurpose: 'suspension', statusListIndex: String(at + 10) }),
    );
    const signed = await signWithOracle({ ...sampleBadge(1, key.did), credentialStatus: entries }, key);
    expect(answers(await check(withProofs(signed), tableSource(lists)), 'status')).toContain(
      'unknown/status-type-not-supported-yet',
    );
  });

  const subject = withdrawn['credentialSubject'] as JsonObject;
  const { result = null, ...withoutResult } = subject;
  test.each<[string, JsonObject]>([
    ['in full', { ...withoutResult, 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#result': result }],
    [
      'by the vocabulary of undefined words',
      { ...subject, 'https://www.w3.org/ns/credentials/undefined-term#grade': 'A' },
    ],
  ])('a fact whose word is written %s fails', async (_name, credentialSubject) => {
    const report = await check(withProofs({ ...withdrawn, credentialSubject }));
    expect(answers(report, 'signature')).toEqual(['failed/terms-hidden']);
    expect(standing(report)).toBe('problem');
  });

  test('an address that no context has a word for hides nothing', async () => {
    const { isSpeltOut } = await import('./json-ld/spelt-out-names.ts');
    expect(['https://words.example/note', 'name', '@type', 'urn:sample:note'].map(isSpeltOut)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['cred:validUntil', 'https://schema.org/name'].map(isSpeltOut)).toEqual([true, true]);
  });
});
