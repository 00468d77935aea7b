import type { JsonObject, JsonValue } from '../json.ts';
import type { Result } from '../result.ts';
import type { FormatId, Packaging } from './credential.ts';
import type {
  Presentation,
  ReadCredential,
  ReadProblem,
  SdJwtParts,
  SealSignature,
  StructureFault,
  UnreadMember,
} from './reading.ts';

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
        payload: string;
        payloadIsUnencoded: boolean;
        signatures: readonly SealSignature[];
      }
    /** `withheld` counts digests whose claims were kept back: what is missing may be among those. */
    | { kind: 'sd-jwt'; sdJwt: SdJwtParts; withheld: number }
    /** `document` is the element tree of the XML text (see `formats/xml`). */
    | { kind: 'xml'; sealed: boolean };
  /** Where it stands in a presentation, list or record, as a JSON Pointer; absent where it is the whole file. */
  at?: string;
  /** The signed presentation that it was taken out of. */
  presentation?: Presentation;
  /** Others of the same record that are part of this one, as the record puts it. */
  components?: readonly Member[];
};

/** What stood in a presentation, list or record: a document, or why there is none. */
export type Member = Unwrapped | UnreadMember;

/** What a format makes of one document. */
export type FormatReading = Omit<ReadCredential, 'contentSha256' | 'parent' | 'presentation'> & {
  /** Credentials of their own inside this document: the registry reads them as its children. */
  nested?: readonly Member[];
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
