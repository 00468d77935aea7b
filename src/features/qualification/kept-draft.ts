import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';

/** A draft as it was left. */
export type KeptDraft = { json: JsonObject; basedOn: string | null };

const prefix = 'cairn.qualification.';

/**
 * What was written and not saved, by the address of its editor. It outlives the page and a reload and ends
 * with the tab. A browser that keeps nothing loses it with the page.
 */
export function keptDraft(address: string): KeptDraft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(prefix + address) ?? 'null') as JsonValue;
    if (!isObject(kept) || !isObject(kept['json'])) return null;
    return { json: kept['json'], basedOn: typeof kept['basedOn'] === 'string' ? kept['basedOn'] : null };
  } catch {
    return null;
  }
}

export function keepDraft(address: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(prefix + address, JSON.stringify(draft));
  } catch {
    // No room, or storage is switched off: the draft lives as long as the page.
  }
}

export function forgetDraft(address: string): void {
  try {
    sessionStorage.removeItem(prefix + address);
  } catch {
    // Nothing was kept.
  }
}
