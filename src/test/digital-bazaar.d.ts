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
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown; signer?: unknown; date?: Date });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: { signer?: unknown; date?: Date });
  }
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
  export function verifyCredential(request: Request): Promise<{ verified: boolean; error?: unknown }>;
}
