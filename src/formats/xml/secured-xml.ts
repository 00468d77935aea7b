import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { Secured } from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';

/** What an XML document leaves for a checker: its tree, and whether somebody sealed it. */
export function securedXml({ document, envelope }: Unwrapped): Secured {
  return {
    kind: 'xml',
    document: isObject(document) ? document : {},
    sealed: envelope.kind === 'xml' && envelope.sealed,
  };
}
