import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { badge3, european, plainVc } from '../fixtures/documents.ts';
import { base64Url, internationalChunk, jsonFile, png, token, utf8 } from '../fixtures/files.ts';
import { problemOf, readAll, readOne } from '../fixtures/read.ts';
import { course, courseSdJwt, digest, disclosure, header, sdJwt } from '../fixtures/sd-jwt.ts';

const name = disclosure('given_name', 'Sample');
const keyBinding = token({ alg: 'ES256', typ: 'kb+jwt' }, { aud: 'x' });

describe('the wrapping of an SD-JWT', () => {
  it.each([
    ['compact', utf8(courseSdJwt)],
    ['wrapped over lines', utf8(courseSdJwt.replaceAll(/(.{60})/g, '$1\n'))],
    ['without the last tilde, as early drafts wrote it', utf8(courseSdJwt.slice(0, -1))],
    ['as a JSON string', jsonFile(courseSdJwt)],
    ['in an OpenID response', jsonFile({ credentials: [{ credential: courseSdJwt }], notification_id: 'n' })],
    ['in an older OpenID response', jsonFile({ format: 'dc+sd-jwt', credential: courseSdJwt })],
    ['in a picture', png({ chunks: [internationalChunk('openbadgecredential', courseSdJwt)] })],
  ])('%s', async (_, file) => {
    const { credential, secured } = await readOne(file);
    expect(credential).toMatchObject({ format: 'sd-jwt-vc', title: { value: { und: 'Sample course' } } });
    expect(credential.learner?.value.name).toBe('Sample Learner');
    expect(secured).toMatchObject({ kind: 'sd-jwt', sdJwt: { keyBindingJwt: null } });
  });

  it.each(['dc+sd-jwt', 'vc+sd-jwt', 'example+sd-jwt', 'vc+ld+json+sd-jwt'])('of type %s', async (typ) => {
    const { credential, documentText } = await readOne(utf8(sdJwt(course, [], { head: { ...header, typ } })));
    expect(credential).toMatchObject({ packaging: 'sd-jwt', learner: null });
    expect(documentText.endsWith('~')).toBe(true);
  });

  it('keeps the holder’s signature, and every part as it was', async () => {
    const text = sdJwt(course, [name], { keyBinding });
    const { secured, documentText } = await readOne(utf8(text));
    expect(documentText).toBe(text);
    expect(secured).toMatchObject({
      sdJwt: { issuerJwt: text.split('~')[0], disclosures: [name], keyBindingJwt: keyBinding },
    });
  });

  it('may be JSON, flattened or general (RFC 9901 section 8)', async () => {
    const text = sdJwt(course, [name], { keyBinding });
    const [signed = ''] = text.split('~');
    const [protectedHeader = '', payload = '', signature = ''] = signed.split('.');
    const unprotected = { disclosures: [name], kb_jwt: keyBinding };
    const flattened = { payload, protected: protectedHeader, signature, header: unprotected };
    const general = { payload, signatures: [{ protected: protectedHeader, signature, header: unprotected }] };
    for (const file of [flattened, general]) expect((await readOne(file)).documentText).toBe(text);
    const bare = await readOne({ payload, protected: protectedHeader, signature });
    expect(bare.documentText).toBe(`${signed}~`);
  });

  it.each([
    ['sd-jwt-malformed', `${courseSdJwt.split('~')[0] ?? ''}~!~`.replace('!', 'AAA')],
    ['sd-jwt-malformed', `${base64Url('{"typ":"dc+sd-jwt"}')}.e30~`],
    ['sd-jwt-malformed', sdJwt(course, [], { keyBinding: 'eyJ9.x' })],
    ['duplicate-key', sdJwt(course, [base64Url('["s","n",{"a":1,"a":2}]')])],
    ['not-a-credential', sdJwt({ aud: 'someone' }, [], { head: { alg: 'HS256', typ: 'JWT' } })],
  ])('refuses with %s', async (code, text) => {
    expect(await problemOf(utf8(text))).toBe(code);
  });

  it('shows the claims in the clear where the digests are of a kind nobody knows', async () => {
    const { credential } = await readOne(utf8(sdJwt({ ...course, _sd_alg: 'sample' }, [name])));
    expect(credential).toMatchObject({ learner: null, title: { value: { und: 'Sample course' } } });
  });
});

describe('facts about learning', () => {
  it('are read from claims', async () => {
    const { credential, structureFaults } = await readOne(utf8(courseSdJwt));
    expect(credential).toMatchObject({
      profile: 'SD-JWT VC',
      types: ['https://issuer.example/types/course'],
      issuer: { value: { id: 'https://issuer.example' }, at: '/iss' },
      credits: [{ value: { hundredths: 300, unit: 'ECTS' }, at: '/ects' }],
      levels: [{ value: { scheme: 'EQF', level: '6' } }],
      validFrom: { value: '2026-01-01T00:00:00.000Z' },
    });
    expect(structureFaults).toEqual([]);
  });

  it('of the Europass pilots: one credential an achievement, activities as its parts', async () => {
    const achieved = disclosure('achieved', [
      {
        title: 'Sample degree',
        wasDerivedFrom: [
          { title: 'Final exam', grade: 'good', specifiedBy: { gradingScheme: { title: 'A to F' } } },
        ],
        wasInfluencedBy: [
          { title: 'Statics', workload: 'PT60H' },
          { title: 'Dynamics', workload: 'P60M' },
        ],
        wasAwardedBy: { awardingBody: ['did:example:school'], awardingDate: '2026-02-03T00:00:00+01:00' },
        specifiedBy: {
          eqfLevel: { id: 'http://data.europa.eu/snb/eqf/7' },
          learningOutcome: [{ title: 'Can build' }],
        },
      },
    ]);
    const payload = {
      iss: 'https://issuer.example',
      type: 'Europass',
      holder: { binding: [{ givenName: 'Sample', familyName: 'Learner', dateOfBirth: '2000-01-02' }] },
      credentialSubject: { _sd: [digest(achieved)], entitledTo: [{ title: 'Doctoral study' }] },
    };
    const [read, ...others] = await readAll(utf8(sdJwt(payload, [achieved], { head: { alg: 'ES256' } })));
    expect(others).toEqual([]);
    expect(read?.credential).toMatchObject({
      title: { value: { und: 'Sample degree' }, at: '/credentialSubject/achieved/0/title' },
      learner: { value: { name: 'Sample Learner', dateOfBirth: '2000-01-02' } },
      awardingBody: { value: { id: 'did:example:school' } },
      awardedOn: { value: '2026-02-03T00:00:00+01:00' },
      grade: { value: { value: 'good', scale: { und: 'A to F' } } },
      levels: [{ value: { level: '7' } }],
      outcomes: [{ value: { text: { und: 'Can build' } } }],
      furtherInformation: [{ value: { und: 'Doctoral study' } }],
      workloadHours: null,
      parts: [
        { title: { value: { und: 'Statics' } }, workloadHours: { value: 60 } },
        { title: { value: { und: 'Dynamics' } }, workloadHours: null },
      ],
    });
  });
});

describe('credentials of other families', () => {
  it('are read by their own readers, in vc or beside the claims', async () => {
    const jwt = { head: { alg: 'ES256', typ: 'vc+sd-jwt' } };
    const badge = await readOne(utf8(sdJwt({ iss: 'did:example:issuer', vc: badge3 }, [], jwt)));
    expect(badge.credential).toMatchObject({ format: 'open-badges-3', packaging: 'sd-jwt' });
    expect(badge).toMatchObject({ structureFaults: [], secured: { kind: 'sd-jwt', document: badge3 } });
    const elm = await readOne(utf8(sdJwt({ iss: 'x', vct: 'urn:eudi:elm:1', elm: european }, [])));
    expect(elm.credential.format).toBe('elm-3');
    const vc = await readOne(utf8(sdJwt({ ...plainVc, iss: 'did:example:issuer' }, [], jwt)));
    expect(vc.credential.format).toBe('w3c-vc');
  });

  it('may hide what they must have, and may be typed by vct alone', async () => {
    const type = disclosure('type', badge3['type'] ?? []);
    const { type: hidden, '@context': context, ...others } = badge3;
    expect([hidden, context]).not.toContain(undefined);
    const kept = await readOne(utf8(sdJwt({ ...badge3, issuer: {}, _sd: ['kept-back', digest(type)] }, [])));
    expect(kept.structureFaults.filter(({ code }) => code === 'field-missing')).toEqual([]);
    const typed: JsonObject = { ...others, vct: 'urn:eudi:micro_credential:1' };
    const badge = await readOne(utf8(sdJwt(typed, [])));
    expect(badge).toMatchObject({ credential: { format: 'open-badges-3' }, structureFaults: [] });
  });
});

describe('what is no learning credential', () => {
  const metadata = {
    vct: 'urn:eudi:pid:1',
    display: [
      { locale: 'en', name: 'Personal ID' },
      { lang: 'de', name: 'Ausweis' },
    ],
    claims: [{ path: ['document_number'], display: [{ locale: 'en', label: 'Document number' }] }],
  };
  const claims = {
    iss: 'https://issuer.example',
    exp: 1_900_000_000,
    vct: 'urn:eudi:pid:1',
    given_name: 'Sample',
    birthdate: '2000-01-02',
    personal_administrative_number: '123',
    address: { street_address: 'Sample street', house_number: '1', locality: 'Graz' },
    issuing_authority: 'Sample office',
    issuing_country: 'AT',
    document_number: 'X1',
    age_equal_or_over: { '18': true },
    picture: 'data:image/jpeg;base64,AAAA',
  };

  it('is shown with its person and its other claims, and counts nothing', async () => {
    const { credential } = await readOne(utf8(sdJwt(claims)));
    expect(credential).toMatchObject({
      profile: 'PID',
      title: { value: { und: 'urn:eudi:pid:1' }, at: '/vct' },
      learner: {
        value: {
          name: 'Sample',
          dateOfBirth: '2000-01-02',
          nationalId: '123',
          address: 'Sample street, 1, Graz',
        },
      },
      issuer: { value: { name: { und: 'Sample office' }, country: 'AT' } },
      issuerCountry: { value: 'AT', at: '/issuing_country' },
      credits: [],
      workloadHours: null,
    });
    expect(credential.furtherInformation.map(({ value }) => value['und'])).toEqual([
      'document_number: X1',
      'age_equal_or_over 18: true',
    ]);
  });

  it('is called what the type’s description, signed along, calls it', async () => {
    const described = { ...header, vctm: [base64Url(JSON.stringify(metadata))] };
    const { credential } = await readOne(utf8(sdJwt(claims, [], { head: described })));
    expect(credential.title.value).toEqual({ en: 'Personal ID', de: 'Ausweis' });
    expect(credential.furtherInformation[0]?.value).toEqual({ en: 'Document number: X1' });
    const other = {
      ...header,
      vctm: [base64Url(JSON.stringify({ ...metadata, vct: 'urn:other' })), 'AAAA', '!'],
    };
    const read = await readOne(utf8(sdJwt(claims, [], { head: other })));
    expect(read.credential.title.value).toEqual({ und: 'urn:eudi:pid:1' });
  });

  it.each([
    ['field-missing', { iss: 'x' }],
    ['field-wrong-type', { iss: 'x', vct: 1 }],
    ['field-wrong-type', { iss: 'x', vct: 'y', exp: 'tomorrow' }],
  ])('has the fault %s', async (code, payload) => {
    const { structureFaults } = await readOne(utf8(sdJwt(payload)));
    expect(structureFaults.map((fault) => fault.code)).toEqual([code]);
  });
});
