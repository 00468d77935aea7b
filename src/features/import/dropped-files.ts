import { handedFile, handedFiles, isHidden, mostFiles } from './handed-files.ts';
import type { HandedFile } from './import-snapshot.ts';

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
