import { err, ok, type Result } from '#src/domain/result.ts';
import type { FetchedDocument, Unreached } from '#src/domain/verification/document-source.ts';
import { fetchBytes } from '../fetch-bytes.ts';

/** A check that waits longer than this becomes "could not check". */
const timeoutMs = 8_000;
/** Key documents are small; the largest status lists that a specification reckons with have 2 MB. */
const maxBytes = 2_500_000;

/** Fetches a document that a check needs, after the person agreed to ask its host. */
export async function fetchDocument(url: string): Promise<Result<FetchedDocument, Unreached>> {
  const fetched = await fetchBytes(url, { timeoutMs, maxBytes });
  if (fetched.ok) return ok({ bytes: fetched.value, fetchedAt: null });
  const { error } = fetched;
  if (error.reason === 'http-status') return err(error);
  return err({ reason: error.reason === 'stopped' ? 'refused-or-offline' : error.reason });
}
