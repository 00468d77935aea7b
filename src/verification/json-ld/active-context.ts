import type { JsonValue } from '#src/domain/json.ts';

/** An active context (JSON-LD 1.1 API section 4.1) as jsonld.js keeps it, with the methods that it calls on one. */
export type ActiveContext = {
  readonly mappings: Map<string, Mapping | null>;
  readonly protected: object;
  previousContext?: ActiveContext;
  inverse: object | null;
  clone: () => ActiveContext;
  revertToPreviousContext: () => ActiveContext;
  getInverse: unknown;
  '@base'?: unknown;
  '@language'?: unknown;
  '@vocab'?: unknown;
};

/** A term definition as jsonld.js keeps it; other members than these mark one that is out of the ordinary. */
export type Mapping = {
  readonly '@id'?: string | null;
  readonly '@type'?: string;
  readonly '@container'?: readonly string[];
  readonly '@context'?: JsonValue;
  readonly _prefix?: boolean;
  readonly reverse: boolean;
};

/** Own members of an active context that jsonld.js carries into a clone, as its own `clone` does. */
const inheritedMembers = ['@base', '@language', '@vocab'] as const;

/**
 * A clone that shares the term definitions, see [Note: Why JSON-LD is fast here].
 *
 * @param isLazy - copy the table of definitions when it is first looked into
 */
export function cloneContext(original: ActiveContext, isLazy: boolean): ActiveContext {
  let mappings = isLazy ? undefined : new Map(original.mappings);
  let protectedTerms = isLazy ? undefined : { ...original.protected };
  const copy: ActiveContext = {
    get mappings() {
      return (mappings ??= new Map(original.mappings));
    },
    get protected() {
      return (protectedTerms ??= { ...original.protected });
    },
    clone: original.clone,
    inverse: null,
    getInverse: original.getInverse,
    revertToPreviousContext: original.revertToPreviousContext,
  };
  if (original.previousContext !== undefined) copy.previousContext = original.previousContext;
  for (const member of inheritedMembers) {
    if (member in original) copy[member] = original[member];
  }
  return copy;
}
