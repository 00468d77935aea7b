import type { Credential } from '#src/domain/credential/credential.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { levelName, wholePartyName } from '#src/domain/credential/shown-names.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { extractKeys, type ExtractKey, type SharedExtract } from '#src/domain/portfolio/portfolio.ts';
import { amountWords } from '#src/i18n/amount.ts';
import type { Text } from '#src/i18n/text.tsx';

export type ExtractFact = SharedExtract['facts'][number];

/** Off until the learner turns them on. */
const offAtFirst: ReadonlySet<ExtractKey> = new Set<ExtractKey>(['grade', 'learner-name']);

export const usualFacts = (facts: readonly ExtractFact[]): ExtractKey[] =>
  facts.map(({ key }) => key).filter((key) => !offAtFirst.has(key));

/** What an extract can say of a credential, in words; facts that it does not state are not there. */
export function extractFacts(credential: Credential, text: Text): ExtractFact[] {
  const said = (words: LocalizedText | undefined) => (words ? pickLanguage(words, [text.language]).text : '');
  const { grade, awardedOn, awardingBody, description, learner } = credential;
  const values: Record<ExtractKey, string> = {
    issuer: wholePartyName(credential.issuer.value, text.language),
    'awarding-body': awardingBody ? wholePartyName(awardingBody.value, text.language) : '',
    'awarded-on': awardedOn ? text.longDate(awardedOn.value) : '',
    credits: unique(credential.credits.map(({ value }) => amountWords(text, value))).join(', '),
    level: unique(credential.levels.map(({ value }) => levelName(value, text.language).text)).join(', '),
    outcomes: credential.outcomes.map(({ value }) => said(value.text)).join('\n'),
    description: said(description?.value),
    grade: grade ? [grade.value.value, said(grade.value.scale ?? undefined)].filter(Boolean).join(', ') : '',
    'learner-name': learner?.value.name ?? '',
  };
  return extractKeys.flatMap((key) =>
    values[key].trim() === '' ? [] : [{ key, value: values[key].trim() }],
  );
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
