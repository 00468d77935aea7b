/** An address that Cairn may be asked to fetch, with the host that would be asked. */
export type WebAddress = { address: string; host: string };

/**
 * The web address that a text is; null for any other text. What begins with http is asked for as https: nothing
 * is ever fetched in the open.
 */
export function webAddressIn(text: string): WebAddress | null {
  const trimmed = text.trim();
  if (!/^https?:\/\/\S+$/i.test(trimmed) || trimmed.length > 2_000 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed.replace(/^http:/i, 'https:'));
  // Names and passwords in an address are how it is made to look like another's.
  return url.username === '' && url.password === '' && url.host !== ''
    ? { address: url.href, host: url.host }
    : null;
}

/** The name that a fetched file is kept under: the end of its address, else its host. */
export function nameFromAddress(address: string): string {
  const { pathname, host } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '');
  if (last === undefined) return host;
  try {
    return decodeURIComponent(last).slice(0, 200);
  } catch {
    return last.slice(0, 200);
  }
}
