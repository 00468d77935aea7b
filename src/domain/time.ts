/** An ISO 8601 calendar date, `2026-11-21`. */
export type IsoDate = string;
/** An ISO 8601 instant with an offset, `2026-11-21T08:12:00Z`. */
export type IsoDateTime = string;
/** Answers "what time is it"; handed in, so that tests and verdicts can fix it. */
export type Clock = () => Date;
