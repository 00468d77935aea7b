/** The kinds of identity by which a learner may be named. */
export const identityKinds = [
  'name',
  'email',
  'did',
  'student-id',
  'national-id',
  'phone',
  'url',
  'birth-date',
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/**
 * One way in which the learner says they are known, as they typed it; a birth date is an ISO date.
 * It is compared on the device, and neither sent nor shared.
 */
export type Identity = { kind: IdentityKind; value: string };
