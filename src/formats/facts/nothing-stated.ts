import type { Learner } from '#src/domain/credential/credential.ts';

export const unnamedLearner: Learner = {
  id: null,
  name: null,
  dateOfBirth: null,
  nationalId: null,
  email: null,
  address: null,
  hashedIdentity: null,
};

/** True where at least one fact about the learner is stated. */
export const saysSomething = (learner: Learner): boolean =>
  Object.values(learner).some((fact) => fact !== null);
