import { createHash } from 'node:crypto';
import { base64url } from 'jose';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { tableSource } from '#src/test/checked.ts';
import { checkTypeMetadata } from './type-metadata.ts';

const vct = 'https://types.example/course';
const description: JsonObject = {
  vct,
  name: 'internal name',
  display: [
    { locale: 'de', name: 'Beispielkurs' },
    { locale: 'en-GB', name: 'Sample course' },
  ],
};
const text = JSON.stringify(description);
const integrityOf = (of: string) => `sha256-${createHash('sha256').update(of).digest('base64')}`;

const described = (changed: JsonObject, served: Record<string, string | JsonObject> | null, header = {}) =>
  checkTypeMetadata(header, { vct, ...changed }, served === null ? null : tableSource(served));

test('a type is called what its own address says', async () => {
  const passed = { kind: 'structure', status: 'passed', code: 'type-described' };
  const data = { name: 'Sample course', place: 'types.example' };
  expect(await described({}, { [vct]: text })).toEqual({ ...passed, data });
  expect(await described({ 'vct#integrity': integrityOf(text) }, { [vct]: text })).toEqual({
    ...passed,
    data,
  });
  const older = { 'https://types.example/.well-known/vct/course': text };
  expect(await described({}, older)).toEqual({ ...passed, data });
});

test('nothing is asked without the person’s wish, nor for a type without an address', async () => {
  expect(await described({}, null)).toBeNull();
  expect(await described({ vct: 'urn:sample' }, { [vct]: text })).toBeNull();
  expect(await described({}, { [vct]: { ...description, vct: 'https://other.example' } })).toBeNull();
});

test('a description that the issuer did not mean is not used', async () => {
  const changed = { 'vct#integrity': integrityOf(`${text} `) };
  expect(await described(changed, { [vct]: text })).toMatchObject({
    status: 'unknown',
    code: 'type-description-differs',
  });
});

test('a type may take its name from the one it extends, and circles end', async () => {
  const above = 'https://types.example/above';
  const served = { [vct]: { vct, extends: above }, [above]: { vct: above, display: [{ name: 'Above' }] } };
  expect(await described({}, served)).toMatchObject({ data: { name: 'Above' } });
  expect(await described({}, { [vct]: { vct, extends: vct } })).toBeNull();
});

test('a description that the issuer signed along needs no address', async () => {
  const header = { vctm: [base64url.encode(text)] };
  expect(await described({}, null, header)).toMatchObject({ data: { name: 'Sample course', place: '' } });
});
