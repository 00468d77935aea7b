import type { JsonObject } from '#src/domain/json.ts';
import type { Discloser } from '#src/domain/portfolio/credential-parts.ts';
import { ok, err, type Result } from '#src/domain/result.ts';
import { parsedObject } from './parsed-object.ts';
import { pointerParts } from './pointer-parts.ts';
import { discloseSdJwt, sdJwtParts } from './sd-jwt-parts.ts';

/** What base proofs take, from whoever knows statements and signatures. */
export type StatementDisclosure = {
  /** JSON Pointers that the issuer made mandatory; null where the document has no base proof of a known kind. */
  mandatoryPointers: (document: JsonObject) => readonly string[] | null;
  /** The document with the mandatory and the chosen parts and a derived proof; null where they cannot stand alone. */
  derive: (document: JsonObject, pointers: readonly string[]) => Promise<JsonObject | null>;
};

/** Shows less of a credential, by the rules of its format: SD-JWT, or a base proof over statements. */
export function createDiscloser(statements: StatementDisclosure): Discloser {
  const baseOf = (text: string): { document: JsonObject; mandatory: readonly string[] } | null => {
    const document = text.trimStart().startsWith('{') ? parsedObject(text) : null;
    const mandatory = document && statements.mandatoryPointers(document);
    return document && mandatory ? { document, mandatory } : null;
  };
  return {
    partsOf(text) {
      const base = baseOf(text);
      return Promise.resolve(base ? pointerParts(base.document, base.mandatory) : sdJwtParts(text));
    },
    async disclose(text, chosen): Promise<Result<string, { code: 'parts-not-derived' }>> {
      const base = baseOf(text);
      if (base === null) return discloseSdJwt(text, chosen);
      const known = new Set(pointerParts(base.document, base.mandatory).parts.map(({ id }) => id));
      const derived = await statements.derive(
        base.document,
        chosen.filter((id) => known.has(id)),
      );
      return derived === null ? err({ code: 'parts-not-derived' }) : ok(JSON.stringify(derived));
    },
  };
}
