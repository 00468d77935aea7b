import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setupI18n } from '@lingui/core';
import type { ReadProblem } from '../../src/domain/credential/reading.ts';
import problems from '../../src/i18n/locales/en/problems.json';

const texts: Readonly<Record<string, string>> = problems;

/** What the app says about a problem, in English: what happened, then what to do. The code where it has no words. */
export function problemSentence({ code, data }: ReadProblem): string {
  const ids = ['title', 'text', 'advice']
    .map((part) => `problem.${code}.${part}`)
    .filter((id) => id in texts);
  if (ids.length === 0) return code;
  const messages = Object.fromEntries(ids.map((id) => [id, compileMessage(texts[id] ?? '')]));
  const i18n = setupI18n({ locale: 'en', messages: { en: messages } });
  return ids.map((id) => i18n._(id, { ...data })).join(' ');
}
