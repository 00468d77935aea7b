import type { Group } from '../qualification/template.ts';
import { knownFacts, type Facts } from '../wallet/known-facts.ts';
import type { ItemAnswer, Pathway, PlannedModule, WalletEntry } from '../wallet/records.ts';
import type { Candidate } from './candidate.ts';

type CandidateFacts = Facts & Pick<Candidate, 'tags' | 'origins' | 'isThesis'>;

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
): CandidateFacts & Pick<Candidate, 'withoutWord'> {
  const { facts, withoutWord } = knownFacts(entry);
  const placed = placedFacts(group);
  const issued: CandidateFacts = {
    ...(withoutWord ?? facts),
    ...placed,
    origins: isOwn ? ['own'] : ['external'],
  };
  const answer = answerFor(pathway, entry.id);
  const known: CandidateFacts = {
    ...facts,
    tags: answer.tags ?? placed.tags,
    isThesis: placed.isThesis ?? answer.isThesis ?? null,
    // Whether its issuer is the awarding institution is settled by naming that institution's issuers.
    origins: isOwn || answer.origin === undefined ? issued.origins : [answer.origin],
  };
  const answered =
    answer.tags !== undefined || known.isThesis !== issued.isThesis || known.origins !== issued.origins;
  return withoutWord || answered ? { ...known, withoutWord: issued } : known;
}

/** All of it is the learner's plan. */
export function plannedFacts(
  module: PlannedModule,
  pathway: Pathway,
  group: Group | undefined,
): CandidateFacts {
  const answer = answerFor(pathway, module.id);
  const placed = placedFacts(group);
  return {
    levels: module.eqf === null ? [] : [{ scheme: 'EQF', level: String(module.eqf) }],
    fields: module.field === undefined ? [] : [module.field],
    date: module.expectedOn,
    tags: answer.tags ?? placed.tags,
    origins: answer.origin === undefined ? null : [answer.origin],
    isThesis: module.kind === 'thesis' || placed.isThesis === true,
  };
}

// Placing something in a group that takes one category, or the thesis, is how the plan states that.
const placedFacts = (group: Group | undefined): Pick<Candidate, 'tags' | 'isThesis'> => ({
  tags: group?.tag ? [group.tag] : null,
  isThesis: group?.kind === 'capstone' ? true : null,
});

const answerFor = (pathway: Pathway, itemId: string): Omit<ItemAnswer, 'itemId'> =>
  pathway.answers.find((answer) => answer.itemId === itemId) ?? {};
