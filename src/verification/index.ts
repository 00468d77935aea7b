export { readIssuerList } from './issuer-lists/read-issuer-list.ts';
export { createVerifier } from './verifier.ts';
