import type { Credential, Term } from '#src/domain/credential/credential.ts';
import { statesCriteria } from '#src/domain/credential/elements.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { levelName, partyName, saysWho, shownTitle } from '#src/domain/credential/shown-names.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { PaperFact, PaperWords } from '#src/domain/portfolio/paper-words.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import type { PaperBlock, PaperRun, PaperVoice } from './block.ts';

/** Longer texts are cut: the original says them whole, and a page is no place for a book. */
const longestText = 2_000;
const mostItems = 60;

type Fact = { fact: PaperFact; runs: readonly PaperRun[] };

/** The sections of a Diploma Supplement that a credential can say something for. */
export type SupplementSection = 1 | 2 | 3 | 4 | 5 | 6;

/** What one credential says for one section, as its issuer's words under the name it gives. Empty where nothing. */
export function credentialBlocks(
  opened: OpenedCredential,
  section: SupplementSection,
  words: PaperWords,
  language: string,
): PaperBlock[] {
  const facts = factsFor(section, opened.credential, words, language).filter(({ runs }) => runs.length > 0);
  if (facts.length === 0 && section !== 2) return [];
  const attribution = attributionOf(opened.report, false);
  const voice: PaperVoice = attribution === 'failed' || attribution === 'unsigned' ? 'claimed' : 'issuer';
  const issuer = partyName(opened.credential.issuer.value, language).text || words.say('not-stated');
  const stated =
    attribution === 'failed'
      ? words.say('voice.failed', { issuer })
      : words.say(voice === 'claimed' ? 'voice.claimed' : 'voice.issuer', { issuer });
  return [
    { kind: 'heading', level: 3, run: titleRun(opened.credential, language), voice },
    { kind: 'text', run: plain(stated), voice: 'cairn', look: 'small' },
    ...factBlocks(facts, voice, words),
  ];
}

/** Short facts make a table; a list or a long text has a line of its own for its label. */
function factBlocks(facts: readonly Fact[], voice: PaperVoice, words: PaperWords): PaperBlock[] {
  const isShort = ({ runs }: Fact) => runs.length === 1 && (runs[0]?.text.length ?? 0) <= 160;
  const rows = facts
    .filter(isShort)
    .map(({ fact, runs }) => [plain(words.say(`fact.${fact}`)), runs[0] ?? plain('')]);
  const longer = facts.filter((fact) => !isShort(fact));
  return [
    ...(rows.length > 0
      ? [
          {
            kind: 'table' as const,
            rows: [[plain(words.say('item')), plain(words.say('value'))], ...rows],
            widths: [0.34, 0.66],
            voice,
          },
        ]
      : []),
    ...longer.flatMap(({ fact, runs }): PaperBlock[] => [
      { kind: 'text', run: plain(words.say(`fact.${fact}`)), voice: 'cairn', look: 'strong' },
      runs.length === 1
        ? { kind: 'text', run: cut(runs[0] ?? plain(''), words), voice, look: 'plain' }
        : { kind: 'list', items: runs.slice(0, mostItems).map((run) => cut(run, words)), voice },
    ]),
  ];
}

function factsFor(
  section: SupplementSection,
  credential: Credential,
  words: PaperWords,
  language: string,
): Fact[] {
  const said = (text: LocalizedText): PaperRun => pickLanguage(text, [language]);
  const one = (text: Stated<LocalizedText> | null): PaperRun[] => (text ? nonEmpty([said(text.value)]) : []);
  const terms = (list: readonly Stated<Term>[]): PaperRun[] =>
    nonEmpty(list.map(({ value }) => said(value.text)));
  const day = (date: Stated<string> | null): PaperRun[] => (date ? [plain(words.date(date.value))] : []);
  const text = (value: string | null | undefined): PaperRun[] => (value ? [plain(value)] : []);
  const { learner } = credential;
  switch (section) {
    case 1:
      return [
        { fact: 'name', runs: text(learner?.value.name) },
        { fact: 'birth', runs: text(learner?.value.dateOfBirth && words.date(learner.value.dateOfBirth)) },
        { fact: 'identifier', runs: text(learner?.value.nationalId) },
      ];
    case 2:
      return [
        {
          fact: 'awarding-body',
          runs:
            credential.awardingBody && saysWho(credential.awardingBody.value)
              ? [partyName(credential.awardingBody.value, language)]
              : [],
        },
        { fact: 'issuer', runs: nonEmpty([partyName(credential.issuer.value, language)]) },
        { fact: 'awarded', runs: day(credential.awardedOn) },
        { fact: 'valid-until', runs: day(credential.validUntil) },
        { fact: 'fields', runs: text(credential.fields.map(({ value }) => value).join(', ')) },
      ];
    case 3:
      return [
        {
          fact: 'level',
          runs: text(credential.levels.map(({ value }) => levelName(value, language).text).join(', ')),
        },
        {
          fact: 'credits',
          runs: text([...new Set(credential.credits.map(({ value }) => words.amount(value)))].join(', ')),
        },
        { fact: 'hours', runs: text(credential.workloadHours && String(credential.workloadHours.value)) },
      ];
    case 4:
      return [
        { fact: 'participation', runs: terms(credential.participation) },
        { fact: 'grade', runs: text(credential.grade && gradeWords(credential.grade.value, said)) },
        {
          fact: 'assessment',
          runs: nonEmpty(
            credential.assessments.flatMap(({ value }) => {
              const named = value.type?.text ?? value.title;
              return named ? [said(named)] : [];
            }),
          ),
        },
        { fact: 'supervision', runs: terms(credential.supervision) },
        { fact: 'description', runs: one(credential.description) },
        { fact: 'outcomes', runs: nonEmpty(credential.outcomes.map(({ value }) => said(value.text))) },
      ];
    case 5:
      return [
        {
          fact: statesCriteria(credential) ? 'criteria' : 'prerequisites',
          runs: one(credential.prerequisites),
        },
        { fact: 'function', runs: one(credential.stackability) },
      ];
    case 6:
      return [
        { fact: 'quality', runs: terms(credential.qualityAssurance) },
        { fact: 'further', runs: nonEmpty(credential.furtherInformation.map(({ value }) => said(value))) },
        { fact: 'evidence', runs: credential.evidence.map(({ value }) => plain(value.url)) },
      ];
  }
}

const gradeWords = (
  { value, scale }: NonNullable<Credential['grade']>['value'],
  said: (text: LocalizedText) => PaperRun,
): string => (scale ? `${value} (${said(scale).text})` : value);

export const plain = (text: string): PaperRun => ({ text, lang: null });

const nonEmpty = (runs: readonly PaperRun[]): PaperRun[] => runs.filter(({ text }) => text.trim() !== '');

/** A title as it is; one that stands for a missing title is told in the document's own sign. */
export function titleRun(credential: Credential, language: string): PaperRun {
  const shown = shownTitle(credential, language);
  return shown.text === '' ? pickLanguage(credential.title.value, [language]) : shown;
}

const cut = (run: PaperRun, words: PaperWords): PaperRun =>
  run.text.length > longestText
    ? { ...run, text: `${run.text.slice(0, longestText)} ${words.say('shortened')}` }
    : run;

/** A line of Cairn's own. */
export const cairn = (text: string, look: 'plain' | 'small' | 'strong' = 'small'): PaperBlock => ({
  kind: 'text',
  run: plain(text),
  voice: 'cairn',
  look,
});
