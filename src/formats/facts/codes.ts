import type { Credential } from '#src/domain/credential/credential.ts';
import { statedAt, textAt, type Place } from '../json/place.ts';

/** More or longer ones name no module that a list could ask for. */
const limits = { count: 20, length: 200 } as const;

/** The codes of what was learned, each once and in document order; nothing where none is stated. */
export function codesAt(places: readonly Place[]): Pick<Credential, 'codes'> {
  const found = new Map<string, Place>();
  for (const place of places) {
    const code = textAt(place);
    if (code !== null && code.length <= limits.length && !found.has(code)) found.set(code, place);
  }
  if (found.size === 0) return {};
  return { codes: [...found].slice(0, limits.count).map(([code, place]) => statedAt(code, place)) };
}
