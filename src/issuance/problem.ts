import { err } from '#src/domain/result.ts';
import type { IssuanceProblem, IssuanceProblemCode } from '#src/domain/issuance/issuance.ts';

export const refuse = (code: IssuanceProblemCode, data: IssuanceProblem['data'] = {}) =>
  err<IssuanceProblem>({ code, data });
