import type { CredentialFormat, Unwrapped } from '#src/domain/credential/format.ts';
import type {
  CredentialReader,
  ReadCredential,
  ReadProblem,
  ReadSuccess,
  Reading,
} from '#src/domain/credential/reading.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { elm3 } from './elm-3/elm-3.ts';
import { top } from './json/place.ts';
import { limits } from './limits.ts';
import { openBadges2 } from './open-badges-2/open-badges-2.ts';
import { openBadges3 } from './open-badges-3/open-badges-3.ts';
import { sha256Hex } from './unwrap/bytes.ts';
import { mediaTypeOf } from './unwrap/media-type.ts';
import { jsonFamilyOf } from './unwrap/other-families.ts';
import { notSupportedYet, refuse } from './unwrap/problem.ts';
import { unwrap } from './unwrap/unwrap.ts';
import { w3cVc } from './w3c-vc/w3c-vc.ts';

/**
 * Every format, in the order in which they are asked; the only place that knows them all. A
 * document that is two things at once is shown once, by the first that knows it: a badge that also
 * carries European Learning Model claims states its ECTS in those.
 */
export const formats: readonly CredentialFormat[] = [elm3, openBadges3, openBadges2, w3cVc];

/** Reads files of every format above, in a worker, in a page or in Node. */
export function createCredentialReader(): CredentialReader {
  return {
    async read(file): Promise<Reading> {
      return {
        fileName: file.name,
        sha256: await sha256Hex(file.bytes),
        mediaType: mediaTypeOf(file.bytes),
        outcome: await readFile(file.bytes),
      };
    },
  };
}

async function readFile(bytes: Uint8Array): Promise<Result<ReadSuccess, ReadProblem>> {
  const unwrapped = unwrap(bytes);
  if (!unwrapped.ok) return unwrapped;
  const credentials: ReadCredential[] = [];
  for (const document of unwrapped.value) {
    const read = readDocument(document);
    if (!read.ok) return read;
    for (const [index, credential] of read.value.entries())
      credentials.push({
        ...credential,
        contentSha256: await contentHash(document.text, index),
        parent: null,
      });
  }
  const [firstCredential] = credentials;
  if (firstCredential === undefined) return refuse('not-a-credential');
  if (credentials.length > limits.credentials)
    return refuse('too-many-values', { limit: limits.credentials });
  const { format, packaging } = firstCredential.credential;
  return ok({ format, packaging, credentials, unread: [] });
}

/** Several achievements in one signed text are several things: each further one has a hash of its own. */
const contentHash = (text: string, index: number): Promise<string> =>
  sha256Hex(new TextEncoder().encode(index === 0 ? text : `${text}\n#${index}`));

function readDocument(unwrapped: Unwrapped): Exclude<ReturnType<CredentialFormat['read']>, null> {
  const family = jsonFamilyOf(top(unwrapped.document));
  if (family !== null) return notSupportedYet(family);
  for (const format of formats) {
    const read = format.read(unwrapped);
    if (read !== null) return read;
  }
  return refuse('not-a-credential');
}
