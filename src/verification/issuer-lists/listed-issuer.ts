import { err, ok } from '#src/domain/result.ts';
import type { ListedIssuer } from '#src/domain/verification/issuer-list.ts';
import type { ListReading } from './list-reading.ts';

/** More issuers than any registry has today. */
export const mostIssuers = 20_000;

/** What an entry of a plain list may hold; texts as they stand in the file. */
export type IssuerEntry = { name: string; ids: readonly string[]; fingerprints: readonly string[] };

/** An entry as it is compared, or `null` where it names nothing that could be. */
function listedIssuer({ name, ids, fingerprints }: IssuerEntry): ListedIssuer | null {
  const usable = {
    name: name.trim().slice(0, 200),
    ids: ids.map((id) => id.trim()).filter((id) => /^(did:|https?:\/\/)\S{3,500}$/.test(id)),
    fingerprints: fingerprints
      .map((text) => text.toLowerCase().replaceAll(/^sha-?256[:=\s]*|[\s:]/g, ''))
      .filter((text) => /^[0-9a-f]{64}$/.test(text)),
  };
  return usable.ids.length + usable.fingerprints.length === 0 ? null : usable;
}

/** A list of issuers, or why it is none. */
export function issuersNamed(
  name: string,
  issuedOn: string | null,
  entries: readonly IssuerEntry[],
): ListReading {
  if (entries.length > mostIssuers) return err('list-too-large');
  const issuers = entries.map(listedIssuer).filter((issuer) => issuer !== null);
  if (issuers.length === 0) return err('list-empty');
  const date = issuedOn === null ? Number.NaN : Date.parse(issuedOn);
  return ok({
    kind: 'issuers',
    name: name.slice(0, 200),
    territory: null,
    issuedOn: Number.isNaN(date) ? null : new Date(date).toISOString(),
    nextUpdate: null,
    issuers,
    services: [],
  });
}
