/** The list of what is in an archive that Cairn makes, and what the holder says in it. Readers of archives pass them over. */
export const archiveIndexName = 'index.html';
export const ownRecordsName = 'own-records.txt';

/** Names for files on the reader's disk: no folders, no control characters, no two alike. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    const dot = plain.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
    let unique = plain;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1)
      unique = `${stem} (${number})${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const longest = 100;

function plainName(name: string): string {
  const safe = name
    // A name from a link is a stranger's text: separators, control and direction characters go.

    .replaceAll(/[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '-')
    .replace(/^\.+/, '')
    // The one name that a plain object does not take as a key, which archives are made from.
    .replace(/^__proto__$/, '_proto_')
    .trim();
  return safe.length > longest ? safe.slice(-longest) : safe || 'credential';
}
