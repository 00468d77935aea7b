import type { JsonObject } from '../json.ts';
import type { Result } from '../result.ts';
import type { TemplateProblem } from './template.ts';

/** Why a file gives no template. Each has its text as `qualification.file.<code>`. */
export type TemplateFileProblem =
  | { code: 'file-too-large' | 'json-broken' | 'too-much-in-it' | 'not-a-template' }
  /** It is one, and cannot be used: the first of what is wrong, and how much is in all. */
  | { code: 'template-wrong'; problems: readonly TemplateProblem[]; count: number };

/** A template as a file writes it, checked and kept as written. */
export type TemplateFileReading = Result<JsonObject, TemplateFileProblem>;
