import type { Result } from '#src/domain/result.ts';
import type { IssuerListContents, IssuerListProblem } from '#src/domain/verification/issuer-list.ts';

/** What the text of a list says, or why it is no list. */
export type ListReading = Result<IssuerListContents, IssuerListProblem>;
