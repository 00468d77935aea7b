import type { JsonObject, JsonValue } from '../json.ts';
import type { Result } from '../result.ts';
import type { FormatId, Packaging } from './credential.ts';
import type { ReadCredential, ReadProblem, SdJwtParts, StructureFault } from './reading.ts';

/**
 * A credential taken out of its file: parsed JSON, with the token or seal it came in, if any.
 * Unwrapping (pictures, tokens, seals) happens once, before any format is asked.
 */
export type Unwrapped = {
  packaging: Packaging;
  /** The parsed credential document. */
  document: JsonValue;
  /** The text it was parsed from, unchanged. */
  text: string;
  /** Faults of the wrapping itself, such as members of a seal that nobody signed. */
  faults: readonly StructureFault[];
  envelope:
    | { kind: 'none' }
    | { kind: 'jwt'; compact: string; header: JsonObject; payload: JsonObject }
    | {
        kind: 'jades';
        protectedHeader: string;
        header: JsonObject;
        payload: string;
        payloadIsUnencoded: boolean;
        signature: string;
      }
    | { kind: 'sd-jwt'; sdJwt: SdJwtParts }
    /** `document` is the element tree of the XML text (see `formats/xml`). */
    | { kind: 'xml'; sealed: boolean };
};

/** What a format makes of one document. */
export type FormatReading = Omit<ReadCredential, 'contentSha256' | 'parent'> & {
  /** Documents inside this one that are credentials of their own: the registry reads them as its children. */
  nested?: readonly Unwrapped[];
};

/**
 * One credential format: a folder under `src/formats/` and a line in its registry.
 *
 * `read` returns `null` for a document that is not of this format; a problem only when it is
 * and cannot be shown at all. It is pure: no clock, no network, no storage.
 */
export type CredentialFormat = {
  id: FormatId;
  read(unwrapped: Unwrapped): Result<readonly FormatReading[], ReadProblem> | null;
};
