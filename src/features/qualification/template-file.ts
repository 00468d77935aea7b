import type { JsonObject } from '#src/domain/json.ts';
import { textAt } from './draft.ts';

/** Where the schema of template files is published, seen from the app's own address. */
const schemaPath = 'schemas/qualification-template.schema.json';

/** A template as a file: JSON that names its schema first. */
export function templateFile(
  json: JsonObject,
  baseAddress: string,
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const document = { $schema: new URL(schemaPath, baseAddress).href, ...withoutSchema(json) };
  const plain = textAt(json, ['name'])
    .normalize('NFKD')
    .replace(/[^\w]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase();
  return {
    name: `${plain.slice(0, 60) || 'qualification'}.qualification.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
  };
}

/** The document without the member that only files need. */
const withoutSchema = (json: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));

/** The text that a link to a template carries: the template alone, without white space. */
export const linkText = (json: JsonObject): string => JSON.stringify(withoutSchema(json));
