export { createLinkCodec } from './link/create-link-codec.ts';
export { makePresentation, type Presentation } from './presentation/make-presentation.ts';
