import { drawPicture, pngChunk } from './draw-picture.ts';
import { utf8 } from './sample.ts';

/** Bakes a credential into a PNG: an `iTXt` chunk of its own keyword, not compressed (Open Badges 3.0, section 5.3.1.1). */
export function bakeIntoPng(credential: string): Uint8Array {
  // Keyword, no compression (flag and method), no language, no translated keyword.
  const data = utf8(`openbadgecredential\0\0\0\0\0${credential}`);
  return drawPicture(pngChunk('iTXt', data));
}

/** Bakes a token into an SVG, in the `verify` attribute (Open Badges 3.0, section 5.3.2.1). */
export const bakeIntoSvg = (token: string, title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 96 96">
  <title>${title}</title>
  <openbadges:credential verify="${token}"></openbadges:credential>
  <ellipse cx="48" cy="74" rx="36" ry="13" fill="#16211e"/>
  <ellipse cx="48" cy="50" rx="27" ry="12" fill="#5f746d"/>
  <ellipse cx="48" cy="29" rx="18" ry="10" fill="#b9c6c0"/>
</svg>
`;
