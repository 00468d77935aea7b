import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { cloneContext, type ActiveContext } from './active-context.ts';

type Processed = { context: ActiveContext; events: readonly unknown[] };

/** What jsonld.js wants of a resolved context: the document, and a memory of what it led to. */
type ResolvedContext = {
  document: JsonObject | null;
  getProcessed: (from: ActiveContext) => Processed | undefined;
  setProcessed: (from: ActiveContext, processed: Processed) => void;
};

type RememberedContext = ResolvedContext & {
  recall: (from: ActiveContext, isStep: boolean) => Processed | undefined;
};

/**
 * [Note: Why JSON-LD is fast here]
 *
 * Nearly all the time of a stock check goes into active contexts: jsonld.js copies one deeply (some
 * 200 term definitions) at every node whose type or property has a scoped context and again when it
 * steps out of it, and because every copy is a new object, its own cache of processed contexts never
 * finds anything below the root. Three observations make that unnecessary:
 *
 * 1. An active context is only ever changed between `clone()` and the end of one context's processing.
 *    A finished term definition is replaced, never edited. So a clone may share the definitions, and
 *    stepping back to the previous context may hand out that context itself.
 * 2. Stepping into a type-scoped context starts from an untouched clone that remembers its origin as
 *    `previousContext`. What follows depends on the origin alone, so the origin is the cache key, and the
 *    clone is thrown away again: it copies the table of definitions only once somebody looks into it.
 * 3. All contexts come from the fixed list of bundled ones, so scoped contexts are always the same
 *    objects and identity is enough to recognise them.
 *
 * So only the first document of a kind costs anything, and `recall` gives what came of it to code that needs
 * no library at all. The library offers both hooks needed: the `contextResolver` option, and the methods of its initial
 * context, which every later context inherits. Nothing global is patched. A test holds the N-Quads
 * against those of the library as it comes, byte for byte.
 */
export type ContextCache = {
  /** What every document starts from. */
  initial: ActiveContext;
  /** For the `contextResolver` option of jsonld.js. Throws for an address that is not bundled. */
  resolve: (request: { context: JsonValue }) => Promise<readonly ResolvedContext[]>;
  /**
   * The context that jsonld.js got when it last went this way, or `undefined` where it has not, or where
   * that was no ordinary step.
   *
   * @param isTypeScoped - the context comes with a type, and ends with the node (JSON-LD 1.1 section 4.1.9)
   */
  recall: (from: ActiveContext, local: JsonValue, isTypeScoped: boolean) => ActiveContext | undefined;
};

/**
 * Processed contexts remembered before all are forgotten. Ordinary wallets need a few dozen; only
 * documents that shuffle allowed contexts on purpose come near it.
 */
const memoryLimit = 2_000;

/**
 * Prepares the initial context of jsonld.js and returns the resolver that goes with it.
 *
 * @param initial - the context of `processContext(null, null, …)`; its two methods are replaced
 * @param contexts - documents by address
 */
export function createContextCache(
  initial: ActiveContext,
  contexts: ReadonlyMap<string, JsonObject>,
): ContextCache {
  const origins = new WeakMap<ActiveContext, ActiveContext>();
  // Contexts that are done with; a clone of one that is still being built must be taken at once.
  const finished = new WeakSet<ActiveContext>([initial]);
  initial.clone = function (this: ActiveContext) {
    const copy = cloneContext(this, finished.has(this));
    origins.set(copy, this);
    return copy;
  };
  initial.revertToPreviousContext = function (this: ActiveContext) {
    return this.previousContext ?? this;
  };

  let resolved = new WeakMap<JsonObject, RememberedContext>();
  let remembered = 0;
  const nullContext: ResolvedContext = {
    document: null,
    getProcessed: () => undefined,
    setProcessed: () => undefined,
  };

  /** The origin of a clone made to step into a type-scoped context; see the note, point 2. */
  const steppedFrom = (from: ActiveContext) => {
    const origin = origins.get(from);
    return origin !== undefined && from.previousContext === origin ? origin : null;
  };

  const createResolved = (document: JsonObject): RememberedContext => {
    const whole = new WeakMap<ActiveContext, Processed>();
    const stepped = new WeakMap<ActiveContext, Processed>();
    return {
      document,
      recall: (from, isStep) => (isStep ? stepped : whole).get(from),
      getProcessed: (from) => {
        const origin = steppedFrom(from);
        return origin === null ? whole.get(from) : stepped.get(origin);
      },
      setProcessed: (from, processed) => {
        remembered += 1;
        finished.add(processed.context);
        const origin = steppedFrom(from);
        if (origin === null) whole.set(from, processed);
        else stepped.set(origin, processed);
      },
    };
  };

  const resolve = (context: JsonValue): readonly ResolvedContext[] => {
    if (context === null) return [nullContext];
    if (Array.isArray(context)) return context.flatMap(resolve);
    if (typeof context === 'string') {
      const document = contexts.get(context)?.['@context'];
      if (document === undefined) throw new Error(`not a bundled context: ${context}`);
      return resolve(document);
    }
    if (!isObject(context)) throw new Error('a context must be an address or an object');
    if (context['@context'] !== undefined) return resolve(context['@context']);
    const known = resolved.get(context) ?? createResolved(context);
    resolved.set(context, known);
    return [known];
  };

  const recall: ContextCache['recall'] = (from, local, isTypeScoped) => {
    if (Array.isArray(local)) {
      if (isTypeScoped) return undefined;
      let active: ActiveContext | undefined = from;
      for (const entry of local) active = active && recall(active, entry, false);
      return active;
    }
    const context = typeof local === 'string' ? contexts.get(local)?.['@context'] : local;
    if (Array.isArray(context)) return recall(from, context, isTypeScoped);
    if (!isObject(context)) return undefined;
    const isStep = isTypeScoped && from.previousContext === undefined;
    const processed = resolved.get(context)?.recall(from, isStep);
    return processed?.events.length === 0 ? processed.context : undefined;
  };

  return {
    initial,
    recall,
    resolve: ({ context }) => {
      if (remembered > memoryLimit) {
        resolved = new WeakMap();
        remembered = 0;
      }
      return new Promise((done) => {
        done(resolve(context));
      });
    },
  };
}
