import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setupI18n } from '@lingui/core';
import type { ReadProblem } from '../../src/domain/credential/reading.ts';
import problems from '../../src/i18n/locales/en/problems.json';

const texts: Readonly<Record<string, string>> = problems;

/** The sentence that the app shows for a problem, in English; the code itself where it has none. */
export function problemSentence({ code, data }: ReadProblem): string {
  const id = `problem.${code}`;
  const text = texts[id];
  if (text === undefined) return code;
  const i18n = setupI18n({ locale: 'en', messages: { en: { [id]: compileMessage(text) } } });
  return i18n._(id, data);
}
