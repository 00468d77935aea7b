import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { PaperFonts, PaperOptions } from '../../src/domain/portfolio/delivery.ts';
import { paperFontFiles } from '../../src/domain/portfolio/paper-fonts.ts';
import { formatsIn } from '../../src/i18n/formats.ts';
import paper from '../../src/i18n/locales/en/paper.json';

const texts: Readonly<Record<string, string>> = paper;

/**
 * Words, formats and fonts for `makePdf` outside of a browser, in English.
 *
 * @param link - see `PaperOptions`
 */
export function paperOptions(link: string | null): PaperOptions {
  const { longDate, country, bytes, credits } = formatsIn('en-GB');
  const say = (id: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const messages = { [id]: compileMessage(texts[id] ?? id) };
    return setupI18n({ locale: 'en', messages: { en: messages } })._(id, { ...values });
  };
  return {
    words: {
      say: (id, values) => say(`paper.${id}`, values),
      date: longDate,
      country,
      bytes,
      amount: ({ hundredths, unit }) => `${credits(hundredths)} ${unit}`,
    },
    language: 'en',
    fonts: readFonts(),
    link,
  };
}

function readFonts(): PaperFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (names: readonly string[]) =>
    names.map((name) => new Uint8Array(readFileSync(resolve(`@fontsource/${name}.woff`))));
  return {
    regular: read(paperFontFiles.regular),
    bold: read(paperFontFiles.bold),
    issuer: read(paperFontFiles.issuer),
  };
}
