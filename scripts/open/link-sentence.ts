import type { LinkProblemCode } from '../../src/domain/portfolio/portfolio.ts';
import employer from '../../src/i18n/locales/en/employer.json';
import reader from '../../src/i18n/locales/en/reader.json';

const texts: Readonly<Record<string, string>> = { ...employer, ...reader };

const ids: Partial<Record<LinkProblemCode, readonly string[]>> = {
  'passphrase-needed': ['employer.locked.title'],
  'passphrase-wrong': ['employer.locked.wrong'],
};

/** What the page says about a link that does not open, in English. */
export const linkSentence = (code: LinkProblemCode): string =>
  (ids[code] ?? [`employer.link.${code}.title`, `employer.link.${code}.text`])
    .map((id) => texts[id] ?? code)
    .join('. ');
