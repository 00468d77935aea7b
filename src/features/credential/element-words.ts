import { factsFor } from '#src/domain/credential/elements.ts';
import { iscedCodeOf, namedField } from '#src/domain/credential/isced-f.ts';
import type { Credential, Learner } from '#src/domain/credential/credential.ts';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { pickLanguage, type ShownText } from '#src/domain/credential/pick-language.ts';
import { cycleOfEqf } from '#src/domain/credential/qf-ehea-cycles.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import type { AdditionKey } from '#src/domain/wallet/additions.ts';
import { creditWords } from '#src/i18n/amount.ts';
import { fieldWords } from '#src/i18n/field-words.ts';
import type { Text } from '#src/i18n/text.tsx';
import { levelName, partyName, shownLearner } from '#src/domain/credential/shown-names.ts';

const plain = (text: string): ShownText => ({ text, lang: null });

/** The facts for one element; the field of study is one beside those of Annex I. */
export const elementFacts = (credential: Credential, element: AdditionKey): readonly Stated<unknown>[] =>
  element === 'field' ? credential.fields : factsFor(credential, element);

function learnerWords(learner: Learner, { t }: Text): (ShownText & { told?: true })[] {
  const shown = shownLearner(learner);
  if (shown === null) return [];
  if (shown.kind === 'hidden') return [{ ...plain(t('app.learner.hidden')), told: true }];
  if (shown.kind === 'identifier') return [{ ...plain(t('app.learner.identifier')), told: true }];
  return [plain(shown.text)];
}

/** What a credential says for one element, line by line; empty where it says nothing. `told` marks Cairn's words. */
export function elementWords(
  credential: Credential,
  element: AdditionKey,
  text: Text,
): (ShownText & { told?: true })[] {
  if (elementFacts(credential, element).length === 0) return [];
  const { language } = text;
  const words = (localized: LocalizedText) => pickLanguage(localized, [language]);
  switch (element) {
    case 'learner':
      return credential.learner ? learnerWords(credential.learner.value, text) : [];
    case 'title':
      return [words(credential.title.value)];
    case 'issuerCountry':
      return credential.issuerCountry ? [plain(text.country(credential.issuerCountry.value))] : [];
    case 'awardingBody':
      return credential.awardingBody ? [partyName(credential.awardingBody.value, language)] : [];
    case 'dateIssued':
      return credential.awardedOn ? [plain(text.longDate(credential.awardedOn.value))] : [];
    case 'learningOutcomes':
      return [plain(outcomeCount(credential, text))];
    case 'workload':
      return [plain(workloadWords(credential, text))];
    case 'level':
      return levelWords(credential, text);
    case 'assessmentType':
      return credential.assessments.flatMap(({ value }) => {
        const named = value.type?.text ?? value.title;
        return named ? [words(named)] : [];
      });
    case 'participation':
      return credential.participation.map(({ value }) => words(value.text));
    case 'qualityAssurance':
      return credential.qualityAssurance.map(({ value }) => words(value.text));
    case 'prerequisites':
      return credential.prerequisites ? [words(credential.prerequisites.value)] : [];
    case 'supervision':
      return credential.supervision.map(({ value }) => words(value.text));
    case 'grade':
      return credential.grade ? gradeWords(credential.grade.value, text) : [];
    case 'stackability':
      return credential.stackability ? [words(credential.stackability.value)] : [];
    case 'furtherInformation':
      return credential.furtherInformation.map(({ value }) => words(value));
    case 'field':
      return credential.fields.map(({ value }) =>
        plain(fieldWords(text, value, namedField(iscedCodeOf(value) ?? ''))),
      );
  }
}

function outcomeCount({ outcomes }: Credential, { t }: Text): string {
  const linked = outcomes.filter(({ value }) => value.skills.length > 0);
  const toEsco = linked.filter(({ value }) => value.skills.some(({ uri }) => /\besco\b/i.test(uri ?? '')));
  return toEsco.length > 0
    ? t('credential.outcomes.count.esco', { count: outcomes.length, linked: toEsco.length })
    : t('credential.outcomes.count', { count: outcomes.length, linked: linked.length });
}

/** "12 ECTS, 324 hours". */
function workloadWords({ credits, workloadHours }: Credential, text: Text): string {
  const amounts = creditWords(credits, text);
  const hours = workloadHours
    ? [text.t('credential.hours', { hours: text.number(workloadHours.value) })]
    : [];
  return [...amounts, ...hours].join(', ');
}

/** Levels as stated, then the cycle in which the European one usually sits. */
function levelWords(credential: Credential, { t, language }: Text): ShownText[] {
  const eqf = statedEqf(credential);
  const cycle = eqf === null ? null : cycleOfEqf(eqf);
  const levels = credential.levels.map(({ value }) => levelName(value, language));
  const last = levels.pop();
  if (!cycle || !last) return last ? [...levels, last] : levels;
  const withCycle = t('credential.level.cycle', { level: last.text, cycle: t(`cycle.${cycle.id}`) });
  return [...levels, { ...last, text: withCycle }];
}

function gradeWords(
  grade: { value: string; scale: LocalizedText | null },
  { t, language }: Text,
): ShownText[] {
  if (!grade.scale) return [plain(t('credential.grade.bare', { grade: grade.value }))];
  const scale = pickLanguage(grade.scale, [language]);
  return [{ text: `${grade.value}, ${scale.text}`, lang: scale.lang }];
}
