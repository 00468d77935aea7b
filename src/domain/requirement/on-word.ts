import type { Rule } from '../qualification/rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import type { Plan } from './evaluation.ts';
import type { MissingDatum, RuleOutcome } from './outcome.ts';

/**
 * What only the learner says and a rule's state rests on: the facts that the rule would miss if nobody
 * had said them. Empty where the state is the same without the learner's word.
 *
 * @param judged - the rule's outcome with the learner's word
 */
export function onWord(rule: Rule, plan: Plan, judged: RuleOutcome): readonly MissingDatum[] {
  if (plan.placed.every(({ candidate }) => candidate.withoutWord === undefined)) return [];
  const placed = plan.placed.map((item) => ({
    ...item,
    candidate: { ...item.candidate, ...item.candidate.withoutWord },
  }));
  const bare = evaluateRule(rule, { ...plan, placed });
  if (bare.state === judged.state) return [];
  const still = new Set(judged.missing.map(keyOf));
  return bare.missing.filter((missing) => !still.has(keyOf(missing)));
}

const keyOf = ({ candidateId, datum }: MissingDatum): string => `${datum} ${candidateId}`;
