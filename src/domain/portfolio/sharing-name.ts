import type { Settings } from '../wallet/records.ts';
import type { PortfolioDraft } from './portfolio-draft.ts';

type Names = Pick<Settings, 'holderName' | 'sharingName'>;

/**
 * The name that readers see: what the learner wrote in the draft, else the name of the last share, else their own.
 * Empty for none. It is for readers only: credentials are compared with `identitiesOf`, never with this.
 */
export const sharingNameOf = ({ name }: Pick<PortfolioDraft, 'name'>, settings: Names): string =>
  name ?? settings.sharingName ?? settings.holderName;

/** With the name of a share kept for the next one; one that is the learner's own follows theirs again. */
export function withSharingName(settings: Settings, shared: string): Settings {
  if (shared !== settings.holderName.trim()) return { ...settings, sharingName: shared };
  const own = { ...settings };
  delete own.sharingName;
  return own;
}
