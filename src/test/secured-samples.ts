import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import { withProofs } from './checked.ts';
import { canonizeWithOracle } from './oracle.ts';

/** Something signed, taken apart so that its content can be changed under the same signature. */
export type SecuredSample = {
  /** All that the signature covers, and nothing else. */
  signed: JsonObject;
  secure: (content: JsonObject) => Secured;
  /** Whether other JSON says the same in the form that is signed. */
  saysTheSame: (content: JsonObject) => Promise<boolean>;
  source?: DocumentSource;
};

const never = () => Promise.resolve(false);

/** A JSON-LD document signed as RDF; @param unsigned - members of the proof that its signature does not cover */
export function rdfSample(document: JsonObject, unsigned: readonly string[] = []): SecuredSample {
  const proof = document['proof'] as JsonObject;
  const hidden = Object.fromEntries(unsigned.map((name) => [name, proof[name] ?? null]));
  const whole = (content: JsonObject): JsonObject => {
    const inner = content['proof'];
    const isProof = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isProof ? { ...content, proof: { ...inner, ...hidden } } : content;
  };
  const stated = { ...proof };
  for (const name of unsigned) Reflect.deleteProperty(stated, name);
  const original = quadsOf(document);
  return {
    signed: { ...document, proof: stated },
    secure: (content) =>
      content['proof'] === undefined ? { kind: 'none', document: content } : withProofs(whole(content)),
    saysTheSame: async (content) => (await quadsOf(whole(content))) === (await original),
  };
}

/** A JSON-LD document with a proof that covers the document alone. */
export function receiptSample({ proof = null, ...document }: JsonObject): SecuredSample {
  const original = canonizeWithOracle(document);
  return {
    signed: document,
    secure: (content) => withProofs({ ...content, proof }),
    saysTheSame: async (content) =>
      (await canonizeWithOracle(content).catch(() => null)) === (await original),
  };
}

/** The statements of a document and of its proof, as stock jsonld.js sees them. */
async function quadsOf({ proof, ...document }: JsonObject): Promise<string | null> {
  const { proofValue, jws, ...options } = proof as JsonObject;
  try {
    const context = document['@context'] ?? null;
    const texts = [
      await canonizeWithOracle(document),
      await canonizeWithOracle({ '@context': context, ...options }),
    ];
    return JSON.stringify([...texts, proofValue, jws]);
  } catch {
    return null;
  }
}

/** A JSON document signed as its text in canonical form. */
export function jsonSample(document: JsonObject): SecuredSample {
  return {
    signed: document,
    secure: (content) =>
      content['proof'] === undefined ? { kind: 'none', document: content } : withProofs(content),
    saysTheSame: never,
  };
}
