import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, tableSource } from '#src/test/checked.ts';
import { openBitstring, valueAt } from './bitstring.ts';

/** Lists made by another implementation: each with an entry, and whether the credential holds by it. */
type Vector = {
  'status-credential': string | { id: string; content: string }[];
  'holder-credential': JsonObject;
  valid: boolean;
};

const folder = join(process.env['CORPUS_DIR'] ?? '', 'status-lists');

if (process.env['CORPUS_DIR'] === undefined || !existsSync(folder)) {
  console.log(
    'status lists: no third-party file was read, because CORPUS_DIR names no folder with status-lists',
  );
  test.skip('third-party status lists (needs CORPUS_DIR)', () => undefined);
} else {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

  test(`no third-party list is read as its opposite (${files.length} files)`, async () => {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const url = 'https://lists.example/1';
      const vector = JSON.parse(text.replaceAll('<STATUS-CREDENTIAL-PATH-PLACEHOLDER>', url)) as Vector;
      const lists = vector['status-credential'];
      const table: Record<string, JsonValue> =
        typeof lists === 'string'
          ? { [url]: lists }
          : Object.fromEntries(lists.map(({ id, content }) => [id, content]));
      const report = await check({ kind: 'none', document: vector['holder-credential'] }, tableSource(table));
      const codes = answers(report, 'status');
      const isWithdrawn = codes.some((code) => code.startsWith('failed'));
      const isPassed = codes.length > 0 && codes.every((code) => code.startsWith('passed'));
      expect(vector.valid ? isWithdrawn : isPassed, file).toBe(false);
    }
    console.log(`status lists: ${files.length} files read`);
  });

  test('their bits are where their makers say', async () => {
    // Of these, one value is asked for; the others name two lists, or values of the maker's own.
    const plain = files.filter((file) => file.includes('revoked') && !file.startsWith('token'));
    for (const file of plain) {
      const vector = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector;
      const { vc } = decodeJwt(vector['status-credential'] as string);
      const list = (vc as JsonObject)['credentialSubject'] as JsonObject;
      const opened = await openBitstring(list['encodedList'] as string);
      const entry = vector['holder-credential']['credentialStatus'] as JsonObject;
      const value = opened.ok ? valueAt(opened.value, Number(entry['statusListIndex']), 1) : null;
      expect(value, file).toBe(vector.valid ? 0 : 1);
    }
    expect(plain.length).toBeGreaterThan(3);
  });
}
