export { createDiscloser } from './disclose/create-discloser.ts';
export { createLinkCodec } from './link/create-link-codec.ts';
export { createPlanLinks } from './link/create-plan-links.ts';
export { codePng, codeSvg } from './qr/code-picture.ts';
export { europass } from './resume/europass.ts';
export { jsonResume } from './resume/json-resume.ts';
export { makeCodes } from './qr/make-codes.ts';
export { makePresentation, type Presentation } from './presentation/make-presentation.ts';
export { makeWebPage, readWebPage } from './web-page/web-page.ts';
