import type { SourceFile } from '#src/domain/credential/reading.ts';
import { err, ok } from '#src/domain/result.ts';
import type { IssuerListReading } from '#src/domain/verification/issuer-list.ts';
import { decodeUtf8 } from '#src/verification/jose/base64.ts';
import type { ListReading } from './list-reading.ts';
import { readIssuerJson } from './read-issuer-json.ts';
import { readIssuerTable } from './read-issuer-table.ts';

/** National trusted lists reach a few MB. */
const sizeLimit = 12_000_000;

/**
 * Reads a list of issuers that the person supplies: an ETSI trusted list (XML), a registry as the Digital
 * Credentials Consortium keeps them or a plain list (JSON), or a table (CSV). The file is told by its
 * content. Nothing is fetched, and nobody's signature on the list is checked.
 */
export async function readIssuerList({ name, bytes }: SourceFile): Promise<IssuerListReading> {
  if (bytes.length > sizeLimit) return err('list-too-large');
  const text = decodeUtf8(bytes)
    ?.replace(/^\uFEFF/, '')
    .trim();
  if (text === undefined || text.includes('\u0000')) return err('list-not-text');
  const read = await readText(text, name.replace(/\.[a-z]{1,5}$/i, ''));
  if (!read.ok) return read;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  const id = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return ok({ id, contents: read.value });
}

async function readText(text: string, fileName: string): Promise<ListReading> {
  if (text.startsWith('<')) return (await import('./read-trusted-list.ts')).readTrustedList(text);
  return /^[[{]/.test(text) ? readIssuerJson(text, fileName) : readIssuerTable(text, fileName);
}
