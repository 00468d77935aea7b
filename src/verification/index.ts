export { readIssuerList } from './issuer-lists/read-issuer-list.ts';
export { prepareVerification } from './prepare-verification.ts';
export { deriveDisclosure, mandatoryPointersOf } from './proofs/derive-disclosure.ts';
export { createVerifier } from './verifier.ts';
