/** One sample file as it is served. */
export type SampleFile = { file: string; bytes: Uint8Array };

/** Ids that say what they are: the number of the sample and nothing else. */
export const sampleUrn = (number: number, part = 0): string =>
  `urn:uuid:00000000-0000-4000-8000-${String(part).padStart(4, '0')}${String(number).padStart(8, '0')}`;

/** The one person in all samples. */
export const learnerName = 'Sample Learner';

/** As a careful issuer writes JSON: indented, with a line end after it. */
export const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
