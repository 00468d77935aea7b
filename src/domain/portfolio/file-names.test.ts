import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNames } from './file-names.ts';

test('files keep their names, and no two are alike', () => {
  expect(fileNames(['a.json', 'a.json', 'A.json', 'b', 'b'])).toEqual([
    'a.json',
    'a (2).json',
    'A (3).json',
    'b',
    'b (2)',
  ]);
});

test.each([
  ['../../etc/passwd', '-..-etc-passwd'],
  ['', 'credential'],
  ['...', 'credential'],
  ['__proto__', '_proto_'],
  ['C:\\x\u0000.json', 'C--x-.json'],
  ['gpj.\u202eexe', 'gpj.-exe'],
])('%j becomes %j', (name, expected) => {
  expect(fileNames([name])).toEqual([expected]);
});

test('whatever a link calls its files, the names are distinct and stay in one folder', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const safe = fileNames(names);
      expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of safe) expect(name).not.toMatch(/[\\/]|^\.|^$/);
    }),
  );
});
