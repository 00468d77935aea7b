/**
 * Who says a thing. The third voice, Cairn's own, is never stored beside these:
 * what Cairn works out is computed when it is shown.
 */
export type Voice = 'issuer' | 'learner';

/**
 * A fact with its provenance.
 *
 * `at` is an RFC 6901 JSON Pointer into the document the fact was read from; it is
 * empty where the learner typed the fact in.
 */
export type Stated<T> = { value: T; by: Voice; at: string };

/**
 * Text in one or more languages, keyed by BCP 47 tag. Text whose language the
 * document does not state stands under `und` (ISO 639-2 "undetermined").
 */
export type LocalizedText = Readonly<Record<string, string>>;
