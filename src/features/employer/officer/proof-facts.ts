/** How a document is secured, in the words of its own standard, for someone who checks it with other tools. */
export type ProofFacts = {
  kind: 'data-integrity' | 'jwt' | 'sd-jwt' | 'seal' | 'xml' | 'hosted' | 'unsigned';
  /** Proof suites and signature algorithms. */
  suites: readonly string[];
  /** Key ids and verification methods; a certificate in the header is told by its place. */
  keys: readonly string[];
  /** Addresses of status lists, with the position where there is one. */
  lists: readonly string[];
};

/** A value of a stranger's document; more of one than this helps nobody. */
const longest = 300;

/**
 * What a document says about its own proof. It is read from the text and checked against nothing: other tools are to
 * come to their own answer.
 */
export function proofFacts(documentText: string): ProofFacts {
  const text = documentText.trim();
  if (text.startsWith('<')) return facts(text.includes('SignatureValue') ? 'xml' : 'unsigned', [], [], []);
  const [token = ''] = text.split('~');
  const [header, payload] = token.split('.').map((part) => objectIn(decoded(part)));
  if (/^[\w-]+\.[\w-]*\.[\w-]*$/u.test(token) && header)
    return facts(
      text.includes('~') ? 'sd-jwt' : 'jwt',
      [header['alg']],
      keysIn(header, payload),
      statusIn(payload),
    );
  const document = objectIn(text);
  if (document === undefined) return facts('unsigned', [], [], []);
  const signatures = manyOf(document['signatures'] ?? (document['signature'] ? document : []));
  const headers = signatures.flatMap((one): Members[] => {
    const header = objectIn(decoded(textOf(one['protected'])));
    return header ? [header] : [];
  });
  if (headers.length > 0) {
    const sealed = objectIn(textOf(document['payload'])) ?? objectIn(decoded(textOf(document['payload'])));
    return facts(
      'seal',
      headers.map((one) => one['alg']),
      headers.flatMap((one) => keysIn(one, undefined)),
      statusIn(sealed),
    );
  }
  const proofs = manyOf(document['proof']);
  if (proofs.length > 0)
    return facts(
      'data-integrity',
      proofs.map((proof) => proof['cryptosuite'] ?? proof['type']),
      proofs.map((proof) => objectOf(proof['verificationMethod'])?.['id'] ?? proof['verificationMethod']),
      statusIn(document),
    );
  const verification = objectOf(document['verification']) ?? objectOf(document['verify']);
  return /hosted/iu.test(textOf(verification?.['type']))
    ? facts('hosted', [], [document['id']], [])
    : facts('unsigned', [], [], statusIn(document));
}

type Members = Readonly<Record<string, unknown>>;

const facts = (
  kind: ProofFacts['kind'],
  suites: readonly unknown[],
  keys: readonly unknown[],
  lists: readonly unknown[],
): ProofFacts => ({ kind, suites: shown(suites), keys: shown(keys), lists: shown(lists) });

const shown = (values: readonly unknown[]): string[] => [
  ...new Set(
    values.filter((value) => typeof value === 'string' && value !== '').map((value) => textOf(value)),
  ),
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const objectOf = (value: unknown): Members | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;

const manyOf = (value: unknown): Members[] =>
  (Array.isArray(value) ? (value as unknown[]).slice(0, 20) : [value])
    .map(objectOf)
    .filter((one) => one !== undefined);

function keysIn(header: Members, payload: Members | undefined): unknown[] {
  const chain = header['x5c'];
  const certificates = Array.isArray(chain) ? chain.length : 0;
  return [
    header['kid'],
    certificates > 0 ? `x5c (${certificates})` : undefined,
    header['x5t#S256'],
    payload?.['iss'],
  ];
}

/** Bitstring Status List, its forerunners, and the Token Status List of a JWT. */
function statusIn(document: Members | undefined): unknown[] {
  if (!document) return [];
  const credential = objectOf(document['vc']) ?? document;
  const named = manyOf(credential['credentialStatus']).map((status) => {
    const list = textOf(status['statusListCredential']) || textOf(status['id']);
    const index = status['statusListIndex'];
    return typeof index === 'string' || typeof index === 'number' ? `${list} #${index}` : list;
  });
  const token = objectOf(objectOf(document['status'])?.['status_list']);
  return [...named, token && `${textOf(token['uri'])} #${String(token['idx'])}`].map((value) =>
    value?.slice(0, longest),
  );
}

function objectIn(text: string): Members | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
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
