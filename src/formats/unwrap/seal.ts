import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { ReadProblem, SealSignature, StructureFault } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { parseJsonText } from '../json/json-text.ts';
import { base64UrlBytes, utf8Text } from './bytes.ts';
import { decodedJson, type CompactToken } from './compact-token.ts';
import { refuse } from './problem.ts';

/** A seal has one signature, and a few counter-signatures at most. */
const mostSignatures = 8;

type Seal = { document: JsonValue; faults: StructureFault[]; envelope: Unwrapped['envelope'] };

/** Header parameters that only JAdES defines (ETSI TS 119 182-1 section 5). */
const jadesHeaders = ['sigT', 'sigD', 'srCms', 'srAts', 'sigPl', 'sigPId', 'adoTst', 'x5t#o', 'sigX5ts'];

export const hasJadesParameters = (header: JsonObject): boolean =>
  jadesHeaders.some((name) => Object.hasOwn(header, name));

/** A JAdES header, or one that follows its 2024 edition, which knows `iat` and no parameter of its own. */
export const looksSealed = (header: JsonObject): boolean =>
  hasJadesParameters(header) || (Object.hasOwn(header, 'x5t#S256') && Object.hasOwn(header, 'x5c'));

/** A JWS in JSON serialisation, general or flattened (RFC 7515 section 7.2), however badly made. */
export function isJsonSeal(document: JsonObject): boolean {
  const has = (name: string) => Object.hasOwn(document, name);
  return (
    (has('payload') && (has('signatures') || has('signature'))) || (has('protected') && has('signature'))
  );
}

/**
 * Opens a JSON seal with all of its signatures. One that is no signature is handed over all the same, for
 * the check to say so; only the first must be one, since nobody else says how the payload is to be read.
 *
 * Codes: `seal-malformed`, `seal-detached`, `too-many-values`, and those of parsing the payload.
 */
export function openJsonSeal(document: JsonObject): Result<Seal, ReadProblem> {
  const signers = signersOf(document);
  if (signers.length > mostSignatures) return refuse('too-many-values', { limit: mostSignatures });
  const signatures = signers.map(({ members }) => signatureIn(members));
  const [first] = signatures;
  if (first === undefined || first.protectedHeader === '') return refuse('seal-malformed');
  const payload = document['payload'];
  if (payload === undefined || payload === '') return refuse('seal-detached');
  if (typeof payload !== 'string') return refuse('seal-malformed');

  const payloadIsUnencoded = first.header['b64'] === false;
  const signed = signedDocument(payload, payloadIsUnencoded);
  if (!signed.ok) return signed;
  return ok({
    document: signed.value,
    faults: signers.flatMap(({ faults }) => faults),
    envelope: { kind: 'jades', payload, payloadIsUnencoded, signatures },
  });
}

/** What cannot be read has an empty header: no signature holds with that. */
function signatureIn({ protected: protectedHeader, signature, header }: JsonObject): SealSignature {
  const unprotected = isObject(header) ? header : {};
  const none = { protectedHeader: '', header: {}, signature: '', unprotected };
  if (typeof protectedHeader !== 'string' || typeof signature !== 'string') return none;
  const decoded = decodedJson(protectedHeader);
  if (!decoded.ok || !isObject(decoded.value)) return none;
  return { protectedHeader, header: decoded.value, signature, unprotected };
}

/** Opens a compact JAdES seal. Code: `seal-detached`. */
export function openCompactSeal(token: CompactToken): Result<Seal, ReadProblem> {
  if (token.payloadPart === '') return refuse('seal-detached');
  const { protectedHeader, header, payloadPart, signature } = token;
  return ok({
    document: token.payload ?? {},
    faults: [],
    envelope: {
      kind: 'jades',
      payload: payloadPart,
      payloadIsUnencoded: header['b64'] === false,
      signatures: [{ protectedHeader, header, signature, unprotected: {} }],
    },
  });
}

/** What was sealed, where it is JSON; an empty document for anything else, so that the seal can still be checked. */
function signedDocument(payload: string, isUnencoded: boolean): Result<JsonValue, ReadProblem> {
  const bytes = isUnencoded ? null : base64UrlBytes(payload);
  if (!isUnencoded && bytes === null) return refuse('seal-malformed');
  const text = bytes === null ? ok(payload) : utf8Text(bytes);
  if (!text.ok) return ok({});
  const parsed = parseJsonText(text.value.replace(/^\uFEFF/, ''));
  return parsed.ok || parsed.error.code !== 'not-json' ? parsed : ok({});
}

type SignerPart = { members: JsonObject; faults: StructureFault[] };

/**
 * Each signer's members. Members that neither RFC 7515 nor JAdES defines stand outside the signature,
 * where anyone can add them; they are reported and never read.
 */
function signersOf(document: JsonObject): SignerPart[] {
  const { signatures } = document;
  if (signatures === undefined) {
    return [
      {
        members: document,
        faults: strangers(document, ['payload', 'protected', 'header', 'signature'], ''),
      },
    ];
  }
  if (!Array.isArray(signatures)) return [];
  const outer = strangers(document, ['payload', 'signatures'], '');
  return signatures.map((signer, index) => {
    const members = isObject(signer) ? signer : {};
    const at = `/signatures/${String(index)}`;
    const faults = strangers(members, ['protected', 'header', 'signature'], at);
    return { members, faults: index === 0 ? [...outer, ...faults] : faults };
  });
}

function strangers(object: JsonObject, known: readonly string[], at: string): StructureFault[] {
  return Object.keys(object)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown-terms',
      at: `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    }));
}
