/**
 * One file that somebody made to do harm.
 *
 * `refused`: it gives a coded problem, or every credential in it fails a check. `not-believed`: it may be
 * read, as text is text, but nothing in it comes out as verified.
 */
export type HostileFile = { name: string; bytes: Uint8Array; outcome: 'refused' | 'not-believed' };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function refused(name: string, content: string | Uint8Array): HostileFile {
  return { name, bytes: typeof content === 'string' ? utf8(content) : content, outcome: 'refused' };
}

export function notBelieved(name: string, content: string | Uint8Array): HostileFile {
  return { ...refused(name, content), outcome: 'not-believed' };
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
