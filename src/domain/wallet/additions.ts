import type { CreditAmount } from '../credential/credential.ts';
import type { ElementKey } from '../credential/elements.ts';
import type { IsoDate, IsoDateTime } from '../time.ts';

/** What can be added: an element, or the field of study, which rules ask for and Annex I does not list. */
export type AdditionKey = ElementKey | 'field';

/**
 * What the learner says, in the shape that rules can use where there is one. `text` fits every key:
 * words in any shape are kept and shown, and no rule reads them.
 */
export type AddedValue =
  | { kind: 'text'; text: string }
  | { kind: 'date'; date: IsoDate }
  /** `scheme` is 'EQF' or the name of a national framework. */
  | { kind: 'level'; scheme: string; level: string }
  /** At least one of both is given. */
  | { kind: 'workload'; hours: number | null; credits: CreditAmount | null }
  /** An ISCED-F 2013 code of two to four digits, leading zeros kept. */
  | { kind: 'field'; code: string }
  /** `scale` is empty where it is not known. */
  | { kind: 'grade'; value: string; scale: string };

export type Addition = { value: AddedValue; addedOn: IsoDateTime };

export type Additions = Readonly<Partial<Record<AdditionKey, Addition>>>;

type ValueKind = AddedValue['kind'];

const kinds: Partial<Record<AdditionKey, ValueKind>> = {
  dateIssued: 'date',
  level: 'level',
  workload: 'workload',
  field: 'field',
  grade: 'grade',
};

/** The shape in which something is asked for; `text` where no rule could use more. */
export const addedKindOf = (key: AdditionKey): ValueKind => kinds[key] ?? 'text';

/** The value added under a key, if it has the given shape; else `null`. */
export function addedValue<K extends ValueKind>(
  additions: Additions,
  key: AdditionKey,
  kind: K,
): Extract<AddedValue, { kind: K }> | null {
  const value = additions[key]?.value;
  // `kind` is what tells the shapes apart, which the compiler cannot see through a type parameter.
  return value?.kind === kind ? (value as Extract<AddedValue, { kind: K }>) : null;
}
