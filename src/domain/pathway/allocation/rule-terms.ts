import type { QualificationTemplate } from '../../qualification/template.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { Meter } from './problem.ts';

export type Membership = (candidate: Candidate) => boolean;

/** What rules are put in terms of while they are read: sums by number, and groups by index. */
export type Terms = {
  template: QualificationTemplate;
  candidates: readonly Candidate[];
  /** Keys of conditions about the person that the learner has confirmed. */
  confirmed: ReadonlySet<string>;
  meter: (of: Meter['of'], has: Membership, groupId?: string | null) => number;
};
