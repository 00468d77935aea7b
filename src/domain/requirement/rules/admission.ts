import { admissionKey } from '../../qualification/person-conditions.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** A precondition about the person, which only an institution can confirm; the learner can say that it did. */
export const admission: Evaluator<'admission'> = ({ requirement }, { confirmed }) =>
  confirmed?.has(admissionKey(requirement))
    ? outcome('met', 'condition-confirmed')
    : outcome('notCheckable', 'institution-decides');
