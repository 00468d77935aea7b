export { createLinkCodec } from './link/create-link-codec.ts';
