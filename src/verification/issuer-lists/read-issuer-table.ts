import { err } from '#src/domain/result.ts';
import { issuersNamed, mostIssuers } from './listed-issuer.ts';
import type { ListReading } from './list-reading.ts';

const columns: Readonly<Record<string, 'name' | 'id' | 'fingerprint'>> = {
  name: 'name',
  issuer: 'name',
  id: 'id',
  did: 'id',
  url: 'id',
  website: 'id',
  fingerprint: 'fingerprint',
  sha256: 'fingerprint',
  'sha-256': 'fingerprint',
};

/**
 * A table with a first line that names its columns: `name`, and any of `did`, `url`, `id`, `fingerprint`
 * (RFC 4180; semicolons and tabs do as well).
 */
export function readIssuerTable(text: string, fileName: string): ListReading {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const separator = [';', '\t'].find((sign) => firstLine.includes(sign)) ?? ',';
  const [head = [], ...rows] = readRows(text, separator);
  const kinds = head.map((title) => columns[title.trim().toLowerCase()] ?? null);
  if (!kinds.includes('id') && !kinds.includes('fingerprint')) return err('list-unknown-kind');
  if (rows.length > mostIssuers) return err('list-too-large');
  const cells = (row: readonly string[], kind: 'name' | 'id' | 'fingerprint') =>
    row.filter((_cell, index) => kinds[index] === kind);
  return issuersNamed(
    fileName,
    null,
    rows.map((row) => ({
      name: cells(row, 'name')[0] ?? '',
      ids: cells(row, 'id'),
      fingerprints: cells(row, 'fingerprint'),
    })),
  );
}

function readRows(text: string, separator: string): string[][] {
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r?\\n|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    // A stray quotation mark: what follows cannot be told apart.
    if (match === null) return rows;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
