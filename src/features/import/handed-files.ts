import type { HandedFile } from './import-session.ts';
import { webAddressIn } from './web-address.ts';

/** More files than this in one go are not looked for; the rest can be added afterwards. */
const mostFiles = 20_000;

/** Files the system puts beside others and nobody means to hand over. */
const isHidden = (name: string) => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

const handedFile = (file: File): HandedFile => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

export const handedBytes = (name: string, bytes: Uint8Array<ArrayBuffer>): HandedFile => ({
  name,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});

/** Files of a file or folder chooser. */
export const handedFiles = (list: Iterable<File>): HandedFile[] =>
  [...list]
    .filter((file) => !isHidden(file.name))
    .slice(0, mostFiles)
    .map(handedFile);

/**
 * Files and folders that were dropped, folders with everything in them. The entries must be taken
 * while the event is handled: afterwards the browser has forgotten them.
 */
export function droppedFiles(transfer: DataTransfer): Promise<HandedFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  return entries.length > 0 ? walk(entries) : Promise.resolve(handedFiles(transfer.files));
}

async function walk(entries: readonly FileSystemEntry[]): Promise<HandedFile[]> {
  const found: HandedFile[] = [];
  const open = [...entries];
  for (let entry = open.shift(); entry !== undefined && found.length < mostFiles; entry = open.shift()) {
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory) open.push(...(await childrenOf(entry as FileSystemDirectoryEntry)));
    else {
      const file = await fileOf(entry as FileSystemFileEntry);
      if (file) found.push(handedFile(file));
    }
  }
  return found;
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  // A reader gives its entries in portions and an empty one at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (portion.length === 0 || children.length > mostFiles) return children;
    children.push(...portion);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(null);
    });
  });

/** What pasted text is, as far as Cairn can use it: a web address needs the network and is told apart. */
export type Pasted =
  { kind: 'nothing' } | { kind: 'address'; address: string } | { kind: 'file'; file: HandedFile };

/** What a QR code said, kept as the text that it is. */
export const codeText = (text: string): HandedFile =>
  handedBytes('qr-code.txt', new TextEncoder().encode(text));

export function pastedText(text: string): Pasted {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing' };
  const found = webAddressIn(trimmed);
  // The address of an offer is the offer: the reader takes it apart, and nobody is asked for it here.
  const isOffer = /[?&]credential_offer(_uri)?=/.test(trimmed);
  if (found !== null && !isOffer) return { kind: 'address', address: found.address };
  const name = /^[[{]/.test(trimmed) ? 'pasted.json' : trimmed.startsWith('<') ? 'pasted.svg' : 'pasted.txt';
  return { kind: 'file', file: handedBytes(name, new TextEncoder().encode(trimmed)) };
}
