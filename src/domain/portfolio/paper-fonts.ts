const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;

const files = (family: string, weight: number): readonly string[] =>
  subsets.map((subset) => `${family}/files/${family}-${subset}-${weight}-normal`);

/**
 * The fonts of a paper copy, by style: files of `@fontsource`, without their ending, in the order in which they are
 * asked for a character. They hold Latin, Greek and Cyrillic.
 */
export const paperFontFiles = {
  regular: files('sofia-sans', 400),
  bold: files('sofia-sans', 600),
  issuer: files('source-serif-4', 400),
};
