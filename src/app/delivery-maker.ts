import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { DeliveryMaker, PaperFonts } from '#src/domain/portfolio/delivery.ts';
import { paperFontFiles } from '#src/domain/portfolio/paper-fonts.ts';
import {
  codePng,
  codeSvg,
  europass,
  jsonResume,
  makeArchive,
  makeCodes,
  makePresentation,
  makeWebPage,
} from '#src/sharing/index.ts';

const fontAddresses = import.meta.glob<string>(
  '/node_modules/@fontsource/{sofia-sans,source-serif-4}/files/*-{latin,latin-ext,greek,cyrillic}-{400,600}-normal.woff',
  { query: '?url', import: 'default', eager: true },
);

/** The app's own files; without a network they come from what the service worker keeps. */
async function ownFile(address: string): Promise<Response> {
  const answer = await fetch(address).catch((error: unknown) => {
    throw new WalletError('part-missing', { cause: error });
  });
  if (!answer.ok) throw new WalletError('part-missing');
  return answer;
}

const fontsOf = (files: readonly string[]): Promise<Uint8Array[]> =>
  Promise.all(
    files.map(async (file) => {
      const address = fontAddresses[`/node_modules/@fontsource/${file}.woff`] ?? '';
      return new Uint8Array(await (await ownFile(address)).arrayBuffer());
    }),
  );

async function paperFonts(): Promise<PaperFonts> {
  const [regular, bold, issuer] = await Promise.all([
    fontsOf(paperFontFiles.regular),
    fontsOf(paperFontFiles.bold),
    fontsOf(paperFontFiles.issuer),
  ]);
  return { regular, bold, issuer };
}

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Makes what is handed over, from the app's own files and in the page. */
export const deliveryMaker: DeliveryMaker = {
  codes: makeCodes,
  svg: codeSvg,
  png: codePng,
  async webPage(fragment) {
    const shell = await (await ownFile(`${import.meta.env.BASE_URL}portfolio.html`)).text();
    return new TextEncoder().encode(makeWebPage(shell, fragment));
  },
  async paper(portfolio, credentials, options) {
    const [{ makePdf }, fonts] = await Promise.all([import('#src/sharing/paper/make-pdf.ts'), paperFonts()]);
    return makePdf(portfolio, credentials, { ...options, fonts });
  },
  archive: makeArchive,
  presentation: makePresentation,
  jsonResume: (portfolio, credentials, note, language) =>
    written(jsonResume(portfolio, credentials, note, language)),
  europass: (portfolio, credentials, note, language) =>
    written(europass(portfolio, credentials, note, language)),
};
