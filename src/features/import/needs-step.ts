import type { ReadProblemCode } from '#src/domain/credential/reading.ts';
import type { UnreadFile } from '#src/domain/wallet/incoming.ts';

const leadsOn: ReadonlySet<ReadProblemCode> = new Set([
  'picture-holds-address',
  'file-holds-address',
  'wallet-backup',
]);

/** Whether a file is no failure but a way to something: an offer, an address or a backup. */
export const needsStep = ({ problem }: UnreadFile): boolean =>
  leadsOn.has(problem.code) || problem.data['offer'] !== undefined;
