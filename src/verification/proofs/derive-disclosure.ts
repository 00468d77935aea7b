import { isObject, type JsonObject } from '#src/domain/json.ts';
import { selectByPointers } from '#src/domain/selective-disclosure/select-by-pointers.ts';
import { decodeBase64Url, encodeBase64Url } from '#src/verification/jose/base64.ts';
import { asList, asText } from '#src/verification/json.ts';
import type { CborValue } from '#src/verification/cose/cbor.ts';
import { readDisclosureValue, type DisclosureValue } from './disclosure-value.ts';
import { embedStatements } from './embed-statements.ts';
import { encodeCbor } from '#src/verification/cose/encode-cbor.ts';
import { relabelQuads } from './labelled-quads.ts';
import { partition, relabel } from './selective-disclosure.ts';

type BaseValue = Extract<DisclosureValue, { kind: 'base' }>;

/** The first base proof of ecdsa-sd-2023 on a document. */
function baseProofOn(document: JsonObject): { proof: JsonObject; value: BaseValue } | null {
  for (const proof of asList(document['proof']).filter(isObject)) {
    if (proof['type'] !== 'DataIntegrityProof' || proof['cryptosuite'] !== 'ecdsa-sd-2023') continue;
    const value = readDisclosureValue(asText(proof['proofValue']) ?? '');
    if (value?.kind === 'base') return { proof, value };
  }
  return null;
}

/** What the issuer wants shown whatever is left out, as JSON Pointers; null where the document has no base proof. */
export const mandatoryPointersOf = (document: JsonObject): readonly string[] | null =>
  baseProofOn(document)?.value.mandatoryPointers ?? null;

/**
 * What a holder shows of a document with a base proof (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.7 and
 * 3.6.6): the mandatory and the chosen parts, and a proof with the issuer's signatures over just these. Other proofs
 * on the document cover what is left out, and go. Null where the document is not sound or the parts cannot stand alone.
 *
 * The section finds the statements of a part by giving every node of the document a name. Here they are found by
 * what they say, which comes to the same: see `embedStatements`.
 */
export async function deriveDisclosure(
  document: JsonObject,
  pointers: readonly string[],
): Promise<JsonObject | null> {
  const base = baseProofOn(document);
  if (base === null) return null;
  const { value, proof } = base;
  const unsecured = Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'proof'));
  const reveal = selectByPointers(unsecured, [...value.mandatoryPointers, ...pointers]);
  if (reveal === null) return null;
  const { canonicalize } = await import('#src/verification/json-ld/canonicalize.ts');
  const [whole, part] = await Promise.all([
    canonicalize(unsecured, 'credential'),
    canonicalize(reveal, 'credential'),
  ]);
  const quads = whole.ok ? relabel(whole.value, value) : null;
  const parts = quads && (await partition(quads, value));
  if (!part.ok || quads === null || parts === null) return null;
  const names = embedStatements(part.value.split('\n').slice(0, -1), quads, parts.mandatory);
  const shown = names && relabelQuads(part.value, (canonical) => names.get(canonical));
  if (names === null || shown === null) return null;
  const isShown = new Set(shown);
  const mandatory = new Set(parts.mandatory);
  const members: CborValue = [
    value.baseSignature,
    value.publicKey,
    value.signatures.filter((_, at) => isShown.has(parts.signed[at] ?? '')),
    labelMap(names),
    shown.flatMap((quad, at) => (mandatory.has(quad) ? [at] : [])),
  ];
  const bytes = Uint8Array.of(0xd9, 0x5d, 0x01, ...encodeCbor(members));
  return { ...reveal, proof: { ...proof, proofValue: `u${encodeBase64Url(bytes)}` } };
}

/** Section 3.5.5, compressLabelMap: numbers of canonical names, and the bytes of those they had when signed. */
function labelMap(names: ReadonlyMap<string, string>): ReadonlyMap<CborValue, CborValue> {
  const numbered = [...names].map(
    ([canonical, label]) =>
      [Number(canonical.slice('c14n'.length)), decodeBase64Url(label.slice(1))] as const,
  );
  return new Map(
    numbered
      .sort(([one], [other]) => one - other)
      .flatMap(([number, label]): [CborValue, CborValue][] => (label === null ? [] : [[number, label]])),
  );
}
