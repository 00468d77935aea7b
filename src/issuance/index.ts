export { createIssuance } from './create-issuance.ts';
