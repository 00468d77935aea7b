export { createVerifier } from './verifier.ts';
