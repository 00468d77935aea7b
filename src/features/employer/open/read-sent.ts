import type { ReadProblem, ReadProblemCode, SourceFile } from '#src/domain/credential/reading.ts';
import type { Inspector } from '#src/domain/verification/inspector.ts';
import { pixelsOf } from './pixels-of.ts';
import { sentText } from './sent-text.ts';
import { withFrame } from './sent-frames.ts';
import { withLink, type Sent } from './sent.ts';

/** More in one go is nobody's batch; the rest can be opened afterwards. */
export const mostFiles = 500;

/** As readers of credentials cap them; see `file-too-large`. */
const largestFile = 20_000_000;
const largestArchive = 64_000_000;

/** A text that holds nothing but a link is short; anything longer is read as a credential. */
const longestLinkText = 4_000_000;

type Reading = {
  inspector: Pick<Inspector, 'membersOf' | 'codeIn' | 'portfolioIn'>;
  newId: () => string;
};

/**
 * Sorts what was handed over: portfolio pages and codes become links, archives are taken apart once, and everything
 * else is a credential's file, which is read when it is checked.
 */
export async function readSent(sent: Sent, files: readonly File[], reading: Reading): Promise<Sent> {
  let next = sent;
  for (const file of files.slice(0, mostFiles)) {
    const handed = await bytesOf(file);
    if (typeof handed === 'string') {
      next = refusedAs(next, file.name, { code: handed, data: {} });
      continue;
    }
    // A portfolio stays one: taken apart, its originals would lose what the holder wrote and any lock.
    const whole = await withPortfolioIn(next, handed, reading);
    if (whole !== null) {
      next = whole;
      continue;
    }
    const members = await reading.inspector.membersOf(handed);
    if (members === null) next = await readOther(next, handed, file.type, reading);
    else if (!members.ok) next = refusedAs(next, file.name, members.error);
    else for (const member of members.value.slice(0, mostFiles)) next = await readOne(next, member, reading);
  }
  return next;
}

const refusedAs = (sent: Sent, fileName: string, problem: ReadProblem): Sent => ({
  ...sent,
  refusals: [...sent.refusals, { fileName, problem }],
});

async function bytesOf(file: File): Promise<SourceFile | ReadProblemCode> {
  if (file.size > (/\.zip$/iu.test(file.name) ? largestArchive : largestFile)) return 'file-too-large';
  if (file.size === 0) return 'empty-file';
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return 'file-gone';
  }
}

const readOne = async (sent: Sent, file: SourceFile, reading: Reading): Promise<Sent> =>
  (await withPortfolioIn(sent, file, reading)) ?? readOther(sent, file, '', reading);

/** With the portfolio that a page, a paper copy or a text holds; `null` where it holds none. */
async function withPortfolioIn(sent: Sent, file: SourceFile, reading: Reading): Promise<Sent | null> {
  const found = await reading.inspector.portfolioIn(file);
  if (found === null) return withLinkInText(sent, file);
  if (!found.ok) return readOther(refusedAs(sent, file.name, found.error), file, '', reading);
  if (found.value.kind === 'link') return withLink(sent, found.value.fragment);
  return { ...sent, papers: [...sent.papers, { id: reading.newId(), portfolio: found.value.portfolio }] };
}

function withLinkInText(sent: Sent, file: SourceFile): Sent | null {
  const text = linkText(file);
  const found = text === null || /^\s*[<{]/u.test(text) ? null : sentText(text);
  if (!found) return null;
  return found.kind === 'link' ? withLink(sent, found.fragment) : withFrame(sent, found.frame);
}

/** A picture of a code, or a credential's file. */
async function readOther(sent: Sent, file: SourceFile, mediaType: string, reading: Reading): Promise<Sent> {
  const pixels = isPicture(file, mediaType) ? await pixelsOf(file.bytes) : null;
  const code = pixels && (await reading.inspector.codeIn(pixels));
  const found = code === null ? null : sentText(code);
  if (found) return found.kind === 'link' ? withLink(sent, found.fragment) : withFrame(sent, found.frame);
  const original = { fileName: file.name, mediaType: 'application/octet-stream', bytes: file.bytes };
  return { ...sent, loose: [...sent.loose, { id: reading.newId(), original }] };
}

/** The file as text where it may be a page or a link: neither begins like a picture, an archive or a PDF. */
function linkText({ bytes }: SourceFile): string | null {
  if (bytes.length > 2 * longestLinkText) return null;
  const start = bytes.subarray(0, 64);
  if (start.some((byte) => byte < 9)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isPicture = ({ name }: SourceFile, mediaType: string): boolean =>
  /^image\/(?!svg)/u.test(mediaType) || /\.(?:png|jpe?g|webp|gif|bmp|avif|heic)$/iu.test(name);
