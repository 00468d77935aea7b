import type { Result } from '../result.ts';

/** Why storage did not take a bundle. */
type BundleProblem = { code: 'storage-refused' | 'storage-full' | 'storage-unreachable' };

/**
 * The seam for a channel that Cairn does not have yet: a portfolio too large for a link lies encrypted on storage that
 * the learner owns, and a short link carries its address and key. Whoever runs the storage sees neither; a link of a
 * version of its own tells readers where to fetch, which they agree to as to any other host.
 */
export type BundleStorage = {
  /** Keeps an encrypted bundle and tells where anybody who has the address can fetch it. */
  put(bundle: Uint8Array<ArrayBuffer>): Promise<Result<{ address: string }, BundleProblem>>;
  /** Takes it away again: unlike a link, this channel can be taken back as long as nobody has fetched it. */
  remove(address: string): Promise<Result<null, BundleProblem>>;
};
