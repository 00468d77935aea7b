import type { JsonObject } from '#src/domain/json.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';

/**
 * Applies the `crit` rules of RFC 7515 section 4.1.11: every name listed must be understood here and stand in the
 * header; the list must not be empty or repeat a name. And of RFC 7797 section 6: `b64` only counts when it is
 * listed, and must be, since a checker that overlooks it would read other bytes as signed.
 *
 * @param understood - the extensions that the caller processes
 * @returns `critical-header-not-understood` (failed), or `null` where the rules hold
 */
export function checkCriticalHeader(header: JsonObject, understood: readonly string[]): Trouble | null {
  const { crit } = header;
  const refuse = (name: string) => failed('critical-header-not-understood', { name: name.slice(0, 60) });
  if (Object.hasOwn(header, 'b64') && !(Array.isArray(crit) && crit.includes('b64'))) return refuse('b64');
  if (crit === undefined) return null;
  if (!Array.isArray(crit) || crit.length === 0 || new Set(crit).size !== crit.length) return refuse('crit');
  const strange = crit.find(
    (name) => typeof name !== 'string' || !understood.includes(name) || !Object.hasOwn(header, name),
  );
  return strange === undefined ? null : refuse(typeof strange === 'string' ? strange : 'crit');
}
