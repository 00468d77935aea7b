import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * Credits from outside count as met only once the institution has decided. What is earned and open
 * makes the rule `metIfRecognised`; refused credentials never enter a plan, and planned modules are
 * decided on after they are passed. With scope `all` the institution decides on its own credits too.
 */
export const recognitionDecision: Evaluator<'recognitionDecision'> = ({ scope }, { placed }) => {
  if (placed.length === 0) return outcome('met', 'nothing-to-judge');
  const open = placed.filter(({ candidate }) => isOpen(candidate, scope));
  const pending = open.filter((item) => item.candidate.decision?.outcome === 'pending');
  const data = {
    open: open.length,
    pending: pending.length,
    credits: open.reduce((sum, item) => sum + item.countedHundredths, 0) / 100,
  };
  if (open.length === 0) {
    const isJudged = placed.some(({ candidate }) => isToDecide(candidate, scope));
    return outcome('met', isJudged ? 'all-decided' : 'nothing-outside', { data });
  }
  return outcome('metIfRecognised', 'decisions-needed', {
    data,
    waitsFor: open.map((item) => item.candidate.id),
  });
};

const isOpen = ({ tier, decision }: Candidate, scope: 'external' | 'all'): boolean =>
  tier === 'earned' || (scope === 'all' && tier === 'recognised' && decision === null);

/** Whether the rule is about it at all: what is only planned has nothing to be decided yet. */
const isToDecide = ({ tier, decision, origins }: Candidate, scope: 'external' | 'all'): boolean =>
  tier !== 'planned' && (scope === 'all' || decision !== null || !(origins?.includes('own') ?? false));
