/**
 * An ISCED-F 2013 code (two to four digits, leading zeros kept) from a concept's address, or from
 * a code whose framework is named ISCED. Null where the place is about something else.
 */
export function iscedField(uri: string | null, framework: string | null, code: string | null): string | null {
  const byAddress = /data\.europa\.eu\/snb\/isced-f\/(\d{2,4})$/.exec(uri ?? '')?.[1];
  if (byAddress !== undefined) return byAddress;
  return /ISCED/i.test(framework ?? '') && /^\d{2,4}$/.test(code ?? '') ? code : null;
}
