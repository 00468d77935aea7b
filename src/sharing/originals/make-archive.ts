import { writeZip } from '#src/archive/write-zip.ts';
import { archiveIndexName, fileNames, ownRecordsName } from '#src/domain/portfolio/file-names.ts';
import type { ArchiveOptions } from '#src/domain/portfolio/delivery.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { holderBlocks } from '../paper/holder-blocks.ts';
import { blocksAsText } from './blocks-as-text.ts';
import { indexPage } from './index-page.ts';

/**
 * The originals, byte for byte, in a ZIP file with an index that opens without Cairn, and what the holder says of
 * themselves as text. The same portfolio gives the same bytes.
 *
 * @param credentials - what the originals hold, as they were checked on this device
 */
export function makeArchive(
  portfolio: Portfolio,
  credentials: readonly OpenedCredential[],
  options: ArchiveOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { words, language } = options;
  const given = portfolio.originals.map(({ fileName }) => fileName);
  // The index keeps its name, whatever an original is called.
  const names = fileNames([archiveIndexName, ownRecordsName, ...given]).slice(2);
  const said = holderBlocks(portfolio, credentials, words, language, names);
  const page = indexPage({ portfolio, credentials, names, said, options });
  const written = (text: string) => new TextEncoder().encode(text);
  return writeZip([
    { path: archiveIndexName, bytes: written(page) },
    ...(said.length > 0 ? [{ path: ownRecordsName, bytes: written(blocksAsText(said)) }] : []),
    ...portfolio.originals.map(({ bytes }, position) => ({ path: names[position] ?? '', bytes })),
  ]);
}
