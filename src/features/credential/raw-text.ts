/** A document as text to look at, with where it was cut. */
export type RawText = {
  parts: readonly { kind: 'document' | 'token' | 'header' | 'payload' | 'disclosures'; text: string }[];
  /** Whether some of it is not shown; the downloaded original has all of it. */
  cut: boolean;
};

/** Enough to read a credential, little enough to keep any browser alive. */
const limit = 200_000;

/** Readable text of a credential: indented JSON, or a token with what its parts say. */
export function rawText(documentText: string): RawText {
  const token = /^\s*([\w-]+)\.([\w-]*)\.[\w-]*(~[\w.~-]*)?\s*$/.exec(documentText);
  const parts: RawText['parts'] = token
    ? [
        { kind: 'header', text: indented(decoded(token[1] ?? '')) },
        { kind: 'payload', text: indented(decoded(token[2] ?? '')) },
        { kind: 'disclosures', text: disclosed(token[3] ?? '') },
        { kind: 'token', text: documentText.trim() },
      ]
    : [{ kind: 'document', text: indented(documentText) }];
  const shown = parts.filter((part) => part.text !== '');
  return {
    parts: shown.map((part) => ({ ...part, text: part.text.slice(0, limit) })),
    cut: shown.some((part) => part.text.length > limit),
  };
}

/** The disclosures of an SD-JWT (RFC 9901, section 4), one a line, and what the holder's own token says. */
function disclosed(behindToken: string): string {
  const parts = behindToken.split('~').filter((part) => part !== '');
  return parts.map((part) => decoded(part.includes('.') ? (part.split('.')[1] ?? '') : part)).join('\n');
}

/** Base64url (RFC 7515, section 2) to text; empty where it is none. */
function decoded(base64url: string): string {
  try {
    const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** JSON with line breaks; anything else as it stands. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
