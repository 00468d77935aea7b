import { expect, test } from 'vitest';
import { buildCredential } from '#src/test/build-credential.ts';
import { documentJson } from './document-json.ts';
import { personalDataIn } from './personal-data.ts';

test('an XML document is looked into by the names of its elements', () => {
  expect(
    documentJson(
      `<?xml version="1.0"?><!-- <no/> --><p:a xmlns:p="urn:x"><b c='>'/><d> text </d><d><![CDATA[<e>]]></d><f><g>1</g></f></p:a>`,
    ),
  ).toEqual({ b: "c='>'", d: ['text', '<![CDATA[<e>]]>'], f: { g: '1' } });
  expect(documentJson('<a></b></c>')).toBeNull();
});

test('what XML says of its recipient is pointed out before it is shared', () => {
  const topics = (xml: string) =>
    [...personalDataIn({ ...buildCredential(), learner: null }, documentJson(xml))].toSorted();
  expect(
    topics(
      `<elmo><learner><givenNames>Sample</givenNames><bday>2000-02-03</bday><citizenship>NO</citizenship></learner><report><issuer><address>Sample Street</address></issuer></report></elmo>`,
    ),
  ).toEqual(['date-of-birth', 'name', 'nationality']);
  expect(
    topics(
      `<europassCredential><credentialSubject><contactPoint><mailBox uri="mailto:a@samples.example"/><phone><phoneNumber>1</phoneNumber></phone></contactPoint><gender uri="x"/><achievements><learningAchievement><name>Welding</name><address>There</address></learningAchievement></achievements></credentialSubject></europassCredential>`,
    ),
  ).toEqual(['e-mail', 'gender', 'phone']);
});

test('stays fast on markup that never ends', () => {
  expect(documentJson(`<a ${'b="'.repeat(100_000)}`)).toBeNull();
  expect(documentJson('<!--'.repeat(50_000))).toBeNull();
});
