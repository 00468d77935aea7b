import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildFile } from '#src/test/build-entry.ts';
import { zipOriginals } from './zip-originals.ts';

test('originals come out byte for byte, each under a name of its own', () => {
  const names = ['a.json', 'A.json', '../../etc/passwd', '__proto__', 'a.json'];
  const files = names.map((name, index) => buildFile(index, { name }));
  const unzipped = unzipSync(zipOriginals(files));
  expect(Object.keys(unzipped)).toHaveLength(5);
  expect(Object.keys(unzipped).filter((name) => /[/\\]/.test(name))).toEqual([]);
  expect(unzipped['a.json']).toEqual(files[0]?.bytes);
  expect(unzipped['a (3).json']).toEqual(files[4]?.bytes);
  expect(unzipped['_proto_']).toEqual(files[3]?.bytes);
});
