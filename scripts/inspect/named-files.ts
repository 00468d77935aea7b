import { fstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../../src/formats/limits.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';

/** A file as it was named or found, opened when its turn comes; `-` is the standard input. */
export type NamedFile = {
  name: string;
  open: () => Result<Uint8Array<ArrayBuffer>, { code: string; message: string }>;
};

/**
 * The files at a path, folders read through in name order, each folder once however links lead around. What is not
 * there, or may not be read, is a file that does not open, so that every word of a command line has its answer.
 */
export function namedFiles(path: string): NamedFile[] {
  return path === '-' ? [{ name: path, open: () => bytesOf(0) }] : filesUnder(path, new Set());
}

function filesUnder(path: string, seen: Set<string>): NamedFile[] {
  const one: NamedFile = { name: path, open: () => bytesOf(path) };
  try {
    const found = statSync(path);
    // A pipe that is named is read; one that lies in a folder would be waited for without end.
    if (!found.isDirectory()) return found.isFile() || seen.size === 0 ? [one] : [];
    const folder = realpathSync(path);
    if (seen.has(folder)) return [];
    seen.add(folder);
    const names = readdirSync(path).sort();
    return names.flatMap((name) => filesUnder(join(path, name), seen));
  } catch {
    return [one];
  }
}

/** Beyond this nothing is read, whatever it is: the largest archive that is opened is half as large. */
const mostBytes = 2 * limits.archiveBytes;

function bytesOf(path: string | 0): ReturnType<NamedFile['open']> {
  try {
    const found = path === 0 ? fstatSync(path) : statSync(path);
    const size = found.size;
    if (path !== 0 && !found.isFile() && !found.isFIFO())
      return err({ code: 'file-not-readable', message: 'This is no file.' });
    if (size > mostBytes)
      return err({ code: 'file-too-large', message: `This file has ${size} bytes; ${mostBytes} are read.` });
    return ok(new Uint8Array(readFileSync(path)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT'
      ? err({ code: 'file-not-found', message: 'There is no file or folder of this name.' })
      : err({ code: 'file-not-readable', message: `This file cannot be opened (${String(code)}).` });
  }
}
