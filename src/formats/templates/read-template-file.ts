import type { SourceFile } from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import { templateLimits } from '#src/domain/qualification/template-fields.ts';
import type { TemplateFileReading } from '#src/domain/qualification/template-file.ts';
import { err, ok } from '#src/domain/result.ts';
import { parseJsonText } from '../json/json-text.ts';
import { utf8Text } from '../unwrap/bytes.ts';

/** More at once would not help anybody to mend a file. */
const mostTold = 20;

/** Reads a template in the published format (public/schemas/qualification-template.schema.json). */
export function readTemplateFile(file: SourceFile): TemplateFileReading {
  if (file.bytes.length > templateLimits.bytes) return err({ code: 'file-too-large' });
  const text = utf8Text(file.bytes);
  if (!text.ok) return err({ code: 'json-broken' });
  const parsed = parseJsonText(text.value);
  if (!parsed.ok) {
    const isDeep = parsed.error.code === 'too-deep' || parsed.error.code === 'too-many-values';
    return err({ code: isDeep ? 'too-much-in-it' : 'json-broken' });
  }
  const json = parsed.value;
  if (!isObject(json) || !isObject(json['total']) || !Array.isArray(json['groups'])) {
    return err({ code: 'not-a-template' });
  }
  const template = parseTemplate(json);
  if (template.ok) return ok(json);
  const problems = template.error.slice(0, mostTold);
  return err({ code: 'template-wrong', problems, count: template.error.length });
}
