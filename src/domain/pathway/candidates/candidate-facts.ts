import type { Stated } from '#src/domain/credential/stated.ts';
import type { Grade } from '#src/domain/credential/credential.ts';
import type { Group } from '#src/domain/qualification/template.ts';
import { addedValue } from '#src/domain/wallet/additions.ts';
import { knownFacts } from '#src/domain/wallet/known-facts.ts';
import type { ItemAnswer, Pathway, PlannedModule, WalletEntry } from '#src/domain/wallet/records.ts';
import type { Candidate, RuleFacts } from './candidate.ts';

/** What rules know of something of which nothing is stated. */
export const nothingStated: RuleFacts = {
  levels: [],
  fields: [],
  date: null,
  tags: null,
  origins: null,
  isThesis: null,
  codes: [],
  grade: null,
  gradeReached: null,
  assurance: { assessment: [], supervision: [], qualityAssurance: [] },
  assured: null,
  usedElsewhere: null,
};

/**
 * What rules can use of a credential in this pathway, the learner's word included.
 *
 * @param group - the group it is pinned to
 * @param isOwn - whether its issuer is the institution that awards the qualification
 */
export function candidateFacts(
  entry: WalletEntry,
  pathway: Pathway,
  group: Group | undefined,
  isOwn: boolean,
): RuleFacts & Pick<Candidate, 'withoutWord'> {
  const { facts, withoutWord } = knownFacts(entry);
  const { credential } = entry;
  const placed = placedFacts(group);
  const issued: RuleFacts = {
    ...nothingStated,
    ...(withoutWord ?? facts),
    ...placed,
    codes: [
      ...(credential.documentId === null ? [] : [credential.documentId]),
      ...byIssuer(credential.codes ?? []),
      ...modulePlaced(group),
    ],
    grade: credential.grade?.by === 'issuer' ? credential.grade.value : null,
    assurance: {
      assessment: byIssuer(credential.assessments).flatMap(({ type }) => type ?? []),
      supervision: byIssuer(credential.supervision),
      qualityAssurance: byIssuer(credential.qualityAssurance),
    },
    origins: isOwn ? ['own'] : ['external'],
  };
  const answer = answerFor(pathway, entry.id);
  const known: RuleFacts = {
    ...issued,
    ...facts,
    ...answered(answer),
    tags: answer.tags ?? placed.tags,
    isThesis: placed.isThesis ?? answer.isThesis ?? null,
    grade: issued.grade ?? gradeOnWord(entry),
    // Whether its issuer is the awarding institution is settled by naming that institution's issuers.
    origins: isOwn || answer.origin === undefined ? issued.origins : [answer.origin],
  };
  const restsOnWord =
    withoutWord !== null ||
    known.grade !== issued.grade ||
    Object.keys(answer).some((key) => key !== 'itemId');
  return restsOnWord ? { ...known, withoutWord: issued } : known;
}

/** All of it is the learner's plan. */
export function plannedFacts(module: PlannedModule, pathway: Pathway, group: Group | undefined): RuleFacts {
  const answer = answerFor(pathway, module.id);
  const placed = placedFacts(group);
  const eqf = module.eqf === null ? [] : [{ scheme: 'EQF', level: String(module.eqf) }];
  return {
    ...nothingStated,
    ...answered(answer),
    levels: module.level === undefined ? eqf : [module.level, ...eqf],
    fields: module.field === undefined ? [] : [module.field],
    date: module.expectedOn,
    tags: answer.tags ?? placed.tags,
    origins: answer.origin === undefined ? null : [answer.origin],
    isThesis: module.kind === 'thesis' || placed.isThesis === true,
    codes: modulePlaced(group),
  };
}

const answered = (
  answer: Omit<ItemAnswer, 'itemId'>,
): Pick<RuleFacts, 'usedElsewhere' | 'gradeReached' | 'assured'> => ({
  usedElsewhere: answer.usedElsewhere ?? null,
  gradeReached: answer.gradeReached ?? null,
  assured: answer.assured ?? null,
});

// Placing something in a group that takes one category, or the thesis, is how the plan states that.
const placedFacts = (group: Group | undefined): Pick<Candidate, 'tags' | 'isThesis'> => ({
  tags: group?.tag ? [group.tag] : null,
  isThesis: group?.kind === 'capstone' ? true : null,
});

// Likewise for a group of one named module: to place something there is to say that it is this module.
const modulePlaced = (group: Group | undefined): readonly string[] =>
  group?.modules.length === 1 ? group.modules : [];

const byIssuer = <T>(stated: readonly Stated<T>[]): T[] =>
  stated.flatMap((fact) => (fact.by === 'issuer' ? [fact.value] : []));

/** The grade that only the learner states, on the scale they name. */
function gradeOnWord({ credential, additions }: WalletEntry): Grade | null {
  if (credential.grade !== null) return credential.grade.value;
  const added = addedValue(additions, 'grade', 'grade');
  return added && { value: added.value, scale: added.scale === '' ? null : { und: added.scale } };
}

/** What placing something in a group and answering about it says, for what has no document of its own. */
export function placedIn(
  id: string,
  pathway: Pathway,
  group: Group | undefined,
): Pick<RuleFacts, 'tags' | 'isThesis' | 'codes' | 'gradeReached' | 'assured'> {
  const answer = answerFor(pathway, id);
  const placed = placedFacts(group);
  const { gradeReached, assured } = answered(answer);
  return {
    tags: answer.tags ?? placed.tags,
    isThesis: placed.isThesis ?? answer.isThesis ?? null,
    codes: modulePlaced(group),
    gradeReached,
    assured,
  };
}

const answerFor = (pathway: Pathway, itemId: string): Omit<ItemAnswer, 'itemId'> =>
  pathway.answers.find((answer) => answer.itemId === itemId) ?? {};
