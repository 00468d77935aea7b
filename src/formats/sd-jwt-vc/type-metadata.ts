import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { isObject, type JsonObject } from '#src/domain/json.ts';
import { languageOf, untagged } from '../facts/localized-text.ts';
import { member, objects, strings, textAt, top, type Place } from '../json/place.ts';
import { decodedJson } from '../unwrap/compact-token.ts';

/** What the type of an SD-JWT VC is called, and what its claims are called. */
export type TypeMetadata = {
  name: LocalizedText | null;
  description: LocalizedText | null;
  /** Labels by the claim's path, its names joined with `/`. */
  labels: ReadonlyMap<string, LocalizedText>;
};

/** Descriptions looked at: a type and the types it extends. */
const mostDescriptions = 8;

/**
 * The description of the credential's own type in the `vctm` header (SD-JWT VC, drafts up to 10). The
 * issuer signed it with the credential, so it is the issuer's word. Null where there is none, or it is of another type.
 */
export function typeMetadataIn(header: JsonObject, vct: string | null): TypeMetadata | null {
  if (vct === null) return null;
  for (const encoded of strings(member(top(header), 'vctm')).slice(0, mostDescriptions)) {
    const decoded = decodedJson(encoded);
    if (!decoded.ok || !isObject(decoded.value)) continue;
    const described = top(decoded.value);
    if (textAt(member(described, 'vct')) === vct) return read(described);
  }
  return null;
}

function read(described: Place): TypeMetadata {
  const display = member(described, 'display');
  const plain = (name: string) => {
    const text = textAt(member(described, name));
    return text === null ? null : untagged(text);
  };
  return {
    name: inLanguages(display, 'name') ?? plain('name'),
    description: inLanguages(display, 'description') ?? plain('description'),
    labels: new Map(
      objects(member(described, 'claims')).flatMap((claim) => {
        const label = inLanguages(member(claim, 'display'), 'label');
        return label === null ? [] : [[strings(member(claim, 'path')).join('/'), label] as const];
      }),
    ),
  };
}

/** Display entries carry their language in `locale`, in earlier drafts in `lang`. */
function inLanguages(display: Place, name: string): LocalizedText | null {
  const texts = objects(display).flatMap((entry) => {
    const text = textAt(member(entry, name));
    const language = textAt(member(entry, 'locale')) ?? textAt(member(entry, 'lang'));
    return text === null ? [] : [[languageOf(language), text] as const];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}
