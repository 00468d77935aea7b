import type { ReadProblem, ReadProblemCode } from '#src/domain/credential/reading.ts';
import { err } from '#src/domain/result.ts';

/** A reading that ended with a reason. */
export const refuse = (
  code: ReadProblemCode,
  data: ReadProblem['data'] = {},
): { ok: false; error: ReadProblem } => err({ code, data });

/** A file of a family that Cairn does not read yet, named as its makers name it. */
export const notSupportedYet = (family: string): { ok: false; error: ReadProblem } =>
  refuse('format-not-supported-yet', { family });
