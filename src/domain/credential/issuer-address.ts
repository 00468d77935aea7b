/** Of a DID that is a key, as much as people compare by eye. */
const shownOfKey = 28;

/**
 * What of an issuer's identifier a person can recognise or compare: the host of an address or of a `did:web`, any
 * other DID as it stands, cut where it is a long key. `null` for identifiers that say nothing, such as `urn:`.
 */
export function issuerAddress(id: string | null): string | null {
  if (id === null) return null;
  if (id.startsWith('did:web:')) {
    const [host = '', ...path] = id.slice('did:web:'.length).split(':');
    return [host.replace(/%3A/i, ':'), ...path].join('/').slice(0, 120) || null;
  }
  if (/^did:[a-z0-9]+:./.test(id))
    return id.length > 2 * shownOfKey ? `${id.slice(0, shownOfKey)}…${id.slice(-8)}` : id;
  const host = /^https?:\/\/([^/?#@\s]+)(?:[/?#]|$)/i.exec(id)?.[1];
  return host ?? null;
}
