/**
 * Whether a document carries a proof that is meant for its holder alone: a base proof of ecdsa-sd-2023 or
 * bbs-2023. It holds the key that hides what a holder leaves out; whoever has it can link and uncover what is
 * shown elsewhere. Base proofs begin with d9 5d and an even byte (Data Integrity ECDSA Cryptosuites 1.0 section
 * 3.5.2, Data Integrity BBS Cryptosuites 1.0 section 3.3.1): in base64url the fourth character tells.
 */
export const hasHolderOnlyProof = (documentText: string): boolean =>
  /"u2V0[ACEGI][\w-]{64}/.test(documentText);
