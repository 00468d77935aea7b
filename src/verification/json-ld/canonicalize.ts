import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import { findBuiltInName } from './built-in-names.ts';
import { bundledContexts } from './bundled-contexts.ts';
import { canonicalLines } from './canonical-lines.ts';
import { examineContexts } from './context-allow-list.ts';
import type { ActiveContext } from './active-context.ts';
import { createContextCache, type ContextCache } from './context-cache.ts';
import { hasCrowdedProperty } from './crowded-property.ts';
import type { HashName } from './digest.ts';
import { digest } from './digest.ts';
import { expandPlainly } from './expand-plainly.ts';
import { findHiddenTerm } from './hidden-terms.ts';
import { statementsIn } from './statements.ts';

/** Statements in one document; the largest real credential seen has about 1,000. */
const quadLimit = 20_000;
/** Looks at permutations before a graph counts as made to be slow (RDFC-1.0 section 7.1, dataset poisoning). */
const permutationLimit = 2_000;

/** Hashes beyond one for each blank node: those of nodes that look alike, each step holding what was found so far. */
const deepHashLimit = 5_000;

type Quad = { subject: Term; predicate: Term; object: Term; graph: Term };
type Term = { termType: string; value: string };

/** The parts of jsonld.js used here, with the options that its published types leave out. */
type Library = {
  processContext: (active: null, local: null, options: object) => Promise<ActiveContext>;
  expand: (document: JsonObject, options: object) => Promise<JsonValue[]>;
  toRDF: (expanded: JsonValue[], options: object) => Promise<Quad[]>;
};
const library = jsonld as unknown as Library;

const processingMode = 'json-ld-1.1';
let cache: Promise<ContextCache> | undefined;

/**
 * The canonical N-Quads of a document (JSON-LD 1.1 expansion in safe mode, then RDFC-1.0), using
 * bundled contexts only. Ordinary documents take short cuts of our own; see the note in `expand-plainly.ts`.
 *
 * Troubles: `context-not-known` and `document-too-complex` (unknown); `terms-not-defined` where a word has no
 * definition, so that no signature can cover it, and `terms-hidden` (both failed).
 *
 * @param role - `credential` also requires that decisive entries stand under their plain words
 */
export async function canonicalize(
  document: JsonObject,
  role: 'credential' | 'proof',
  hash: HashName = 'SHA-256',
): Promise<Result<string, Trouble>> {
  const trouble = examineContexts(document, bundledContexts);
  if (trouble !== null) return err(trouble);
  cache ??= prepareCache();
  const contexts = await cache;
  const options = { contextResolver: contexts, documentLoader: refuseToLoad, processingMode, safe: true };
  try {
    const expanded = expandPlainly(document, contexts) ?? (await library.expand(document, options));
    if (role === 'credential') {
      const hidden = findHiddenTerm(document, expanded);
      if (hidden !== null) return err(failed('terms-hidden', { term: hidden }));
    }
    const statements = statementsIn(expanded);
    if (statements !== undefined && statements.length > quadLimit)
      return err(unknown('document-too-complex'));
    if (statements !== undefined) {
      const lines = await canonicalLines(statements, async (text) => bytesToHex(await digest(text, hash)));
      if (lines !== undefined) return ok(lines);
    }
    if (hasCrowdedProperty(expanded)) return err(unknown('document-too-complex'));
    const builtIn = findBuiltInName([...expanded]);
    if (builtIn !== null) return err(failed('terms-not-defined', { term: builtIn }));
    const quads = await library.toRDF(expanded, { ...options, skipExpansion: true });
    if (quads.length > quadLimit) return err(unknown('document-too-complex'));
    return await toCanonicalQuads(quads, hash);
  } catch (error) {
    return err(troubleOf(error));
  }
}

async function prepareCache(): Promise<ContextCache> {
  const initial = await library.processContext(null, null, { processingMode });
  return createContextCache(initial, bundledContexts);
}

async function toCanonicalQuads(quads: Quad[], hash: HashName): Promise<Result<string, Trouble>> {
  let looks = 0;
  const terms = quads.flatMap(({ subject, object, graph }) => [subject, object, graph]);
  const blankNodes = terms.filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value);
  let hashesLeft = new Set(blankNodes).size + deepHashLimit;
  const budget = {
    get aborted() {
      looks += 1;
      return looks > permutationLimit;
    },
    reason: 'permutation limit',
  };
  try {
    return ok(
      await canonize(quads, {
        algorithm: 'RDFC-1.0',
        rejectURDNA2015: true,
        signal: budget,
        createMessageDigest: () => {
          hashesLeft -= 1;
          if (hashesLeft < 0) throw new Error('hash limit');
          return createDigest(hash);
        },
      }),
    );
  } catch {
    return err(unknown('document-too-complex'));
  }
}

/** The many small hashes of RDFC-1.0 cost less here than the round trip into WebCrypto. */
function createDigest(hash: HashName) {
  const hashOf = hash === 'SHA-256' ? sha256 : sha384;
  let whole = '';
  return {
    update: (text: string) => {
      whole += text;
    },
    digest: () => bytesToHex(hashOf(utf8(whole))),
  };
}

function refuseToLoad(url: string): Promise<never> {
  return Promise.reject(new Error(`not a bundled context: ${url}`));
}

/** Safe mode refuses a document that would lose a statement; anything else thrown is malformed JSON-LD. */
function troubleOf(error: unknown): Trouble {
  const details = (error as { details?: { event?: { details?: Record<string, unknown> } } }).details;
  const named = details?.event?.details ?? {};
  const term = [named['property'], named['type'], named['id'], named['object'], named['subject']].find(
    (value): value is string => typeof value === 'string',
  );
  return failed('terms-not-defined', { term: (term ?? '').slice(0, 200) });
}
