/** Marks the fold of every detail below a credential, which the section for officers opens too. */
export const expertDetails = 'data-expert-details';
