import type { Identity } from '../verification/identity.ts';
import type { Settings } from './records.ts';

/** All that the learner says of who they are: their name first, and nothing that is blank. */
export function identitiesOf({
  holderName,
  identities,
}: Pick<Settings, 'holderName' | 'identities'>): Identity[] {
  const named: Identity[] = [{ kind: 'name', value: holderName }, ...identities];
  return named.filter(({ value }) => value.trim() !== '');
}
