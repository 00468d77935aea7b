import { shownLearner } from '../credential/shown-names.ts';
import { plainName } from '../requirement/names.ts';
import { attributionOf } from '../verification/attribution.ts';
import type { OpenedCredential } from './opened-credential.ts';

/** How many credentials name their recipient, how many of them somebody else, and under which names; each name once. */
export type OtherNames = { named: number; count: number; names: readonly string[] };

/**
 * The names of recipients that are not the one that the holder gives. The words of a name count, not their order, case
 * or accents, and a shorter form is the same name. A changed text names nobody.
 */
export function otherNames(holderName: string, credentials: readonly OpenedCredential[]): OtherNames {
  const named = credentials.flatMap(({ credential, report }) => {
    const learner = credential.learner && shownLearner(credential.learner.value);
    return learner?.kind === 'name' && attributionOf(report, false) !== 'failed' ? [learner.text] : [];
  });
  const others = holderName.trim() === '' ? [] : named.filter((name) => !isSamePerson(name, holderName));
  return { named: named.length, count: others.length, names: [...new Set(others)] };
}

function isSamePerson(one: string, other: string): boolean {
  const [fewer, more] = [words(one), words(other)].sort((a, b) => a.size - b.size);
  return fewer !== undefined && fewer.size > 0 && [...fewer].every((word) => more?.has(word));
}

const words = (name: string): ReadonlySet<string> =>
  new Set(
    plainName(name)
      .split(' ')
      .filter((word) => word !== ''),
  );
