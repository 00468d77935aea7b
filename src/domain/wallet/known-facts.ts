import { iscedCodeOf } from '../credential/isced-f.ts';
import type { Credential, CreditAmount } from '../credential/credential.ts';
import type { Stated } from '../credential/stated.ts';
import type { IsoDate } from '../time.ts';
import { addedValue, type AdditionKey } from './additions.ts';
import type { WalletEntry } from './records.ts';

/** What the rules of a qualification can use of one credential. */
export type Facts = {
  levels: readonly { scheme: string; level: string }[];
  /** ISCED-F codes; empty where not known. */
  fields: readonly string[];
  /** When it was awarded; null where not known. */
  date: IsoDate | null;
};

type Entry = Pick<WalletEntry, 'credential' | 'additions'>;

/**
 * What is known of a credential, with what the learner says where the issuer says nothing; and what is
 * known without the learner's word, or `null` where nothing rests on it.
 */
export function knownFacts(entry: Entry): { facts: Facts; withoutWord: Facts | null } {
  const { credential, additions } = entry;
  const issued = factsBy('issuer', credential);
  const own = factsBy('learner', credential);
  const level = addedValue(additions, 'level', 'level');
  const field = addedValue(additions, 'field', 'field');
  const said: Facts = {
    levels: level ? [...own.levels, { scheme: level.scheme, level: level.level }] : own.levels,
    fields: field ? [...own.fields, field.code] : own.fields,
    date: own.date ?? addedValue(additions, 'dateIssued', 'date')?.date ?? null,
  };
  // The issuer's word stands: the learner's is used where there is none, for levels scheme by scheme.
  const moreLevels = said.levels.filter(
    ({ scheme }) => !issued.levels.some((stated) => stated.scheme === scheme),
  );
  const facts: Facts = {
    levels: [...issued.levels, ...moreLevels],
    fields: issued.fields.length > 0 ? issued.fields : said.fields,
    date: issued.date ?? said.date,
  };
  const restsOnWord =
    moreLevels.length > 0 || facts.fields.length > issued.fields.length || facts.date !== issued.date;
  return { facts, withoutWord: restsOnWord ? issued : null };
}

const factsBy = (voice: 'issuer' | 'learner', credential: Credential): Facts => {
  const by = <T>(stated: readonly (Stated<T> | null)[]): T[] =>
    stated.flatMap((fact) => (fact?.by === voice ? [fact.value] : []));
  return {
    levels: by(credential.levels).map(({ scheme, level }) => ({ scheme, level })),
    fields: by(credential.fields).filter((field) => iscedCodeOf(field) !== null),
    date: by([credential.awardedOn]).map(dayOf)[0] ?? null,
  };
};

/** The day of a date as documents write it; null for anything that is no full day, which no rule can compare. */
function dayOf(date: string): IsoDate | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/u.exec(date)?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** Credits that only the learner states. They are shown, and added up nowhere: see `creditClaimOf`. */
export const creditsOnWord = (entry: Entry): CreditAmount | null =>
  addedValue(entry.additions, 'workload', 'workload')?.credits ??
  entry.credential.credits.find(({ by }) => by === 'learner')?.value ??
  null;

/** Whether the learner can still say something that rules would use: an issuer's word is never overruled. */
export function canAdd(credential: Credential, key: AdditionKey): boolean {
  const issued = factsBy('issuer', credential);
  if (key === 'dateIssued') return issued.date === null;
  if (key === 'field') return issued.fields.length === 0;
  // A level in one scheme leaves the others open.
  return key === 'level';
}
