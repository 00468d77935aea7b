import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/domain/verification/standing.ts';
import { createCredentialReader } from '../../src/formats/index.ts';
import { createVerifier } from '../../src/verification/index.ts';
import { decodePng } from '../inspect/decode-png.ts';
import { hostileFiles } from './hostile-files.ts';

const now = new Date('2026-11-21T00:00:00Z');
const prototype = (): PropertyDescriptorMap => Object.getOwnPropertyDescriptors(Object.prototype);
const untouched = prototype();
const reader = createCredentialReader({ decodePicture: decodePng });
const verifier = createVerifier();
const files = await hostileFiles();

test('there are enough of them, each with a name of its own, and most are to be refused', () => {
  expect(files.length).toBeGreaterThanOrEqual(120);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  const refusedCount = files.filter(({ outcome }) => outcome === 'refused').length;
  expect(refusedCount / files.length).toBeGreaterThanOrEqual(0.8);
});

describe('a hostile file is not believed', () => {
  test.each(files.map((file) => [file.name, file] as const))('%s', async (_, { name, bytes, outcome }) => {
    const { outcome: read } = await reader.read({ name, bytes });
    const reports = read.ok
      ? await Promise.all(read.value.credentials.map((credential) => verifier.verify(credential, { now })))
      : [];
    for (const report of reports) expect(standingOf(report, false)).not.toBe('verified');
    if (outcome === 'refused') {
      const failures = reports.map(({ checks }) => checks.filter(({ status }) => status === 'failed').length);
      expect(
        failures.every((count) => count > 0),
        JSON.stringify(reports[0]?.checks),
      ).toBe(true);
    }
    expect(prototype()).toEqual(untouched);
  });
});
