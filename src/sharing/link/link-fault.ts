import type { LinkProblemCode } from '#src/domain/portfolio/portfolio.ts';

/** Ends the reading of a link from any depth. It never leaves the codec, which gives its code as a value. */
export class LinkFault extends Error {
  override readonly name = 'LinkFault';
  readonly code: LinkProblemCode;

  constructor(code: LinkProblemCode) {
    super(code);
    this.code = code;
  }
}
