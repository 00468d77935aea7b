/** Rows of a review that are drawn in one go: more would hold the page up while files come in. */
export const mostRows = 30;
