export { createDiscloser } from './disclose/create-discloser.ts';
export { createLinkCodec } from './link/create-link-codec.ts';
export { createPlanLinks } from './link/create-plan-links.ts';
export { makePresentation, type Presentation } from './presentation/make-presentation.ts';
