/** Of a DID that is a key, as much as people compare by eye: its head and its tail. */
const shownOfKey = 28;
const tailOfKey = 8;
/** Shorter ones stand whole: cutting them would save next to nothing. */
const longestWhole = shownOfKey + 2 * tailOfKey;

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
    return id.length > longestWhole ? `${id.slice(0, shownOfKey)}…${id.slice(-tailOfKey)}` : id;
  const host = /^https?:\/\/([^/?#@\s]+)(?:[/?#]|$)/i.exec(id)?.[1];
  return host ?? null;
}
