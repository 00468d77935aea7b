import type { ChosenEntry } from '#src/domain/portfolio/compose-portfolio.ts';
import type { SharedExtract, SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import type { SharedForm } from '#src/domain/portfolio/portfolio-draft.ts';
import { credentialsInside } from '#src/domain/portfolio/taken-out.ts';
import type { InspectedCredential } from '#src/domain/verification/inspector.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';

type Material = {
  file: StoredFile | null;
  /** What the file holds; null until it is read. */
  inside: readonly InspectedCredential[] | null;
  /** The credential with the chosen parts only; null while there is none. */
  disclosed: string | null;
  extract: SharedExtract;
};

/** What leaves the device for one entry in one form; null until its bytes are at hand. */
export function chosenOf(
  entry: WalletEntry,
  form: SharedForm,
  { file, inside, disclosed, extract }: Material,
  chosenParts: readonly string[],
): ChosenEntry | null {
  const nothing = { entry, original: null, originalKey: '', credentialsInside: 0 };
  if (form === 'words') return nothing;
  if (form === 'extract') return { ...nothing, extract };
  if (!file) return null;
  const whole: SharedOriginal = { fileName: file.name, mediaType: file.mediaType, bytes: file.bytes };
  const ofFile = { entry, original: whole, originalKey: file.sha256 };
  if (entry.credential.format === 'own-record') return { ...ofFile, credentialsInside: 0 };
  if (!inside) return null;
  const text = inside[entry.index]?.documentText;
  if (form === 'parts') {
    if (disclosed === null) return null;
    return {
      entry,
      original: ofText(disclosed, `${stemOf(file)}-parts`),
      originalKey: `${entry.fileSha256} parts ${[...chosenParts].sort().join(' ')}`,
      // One token can be several credentials: they all have its text.
      credentialsInside: inside.filter(({ documentText }) => documentText === text).length,
    };
  }
  if (form === 'taken-out' && text !== undefined) {
    const part = entry.parent === null ? '' : `-${entry.index + 1}`;
    return {
      entry,
      original: ofText(text, `${stemOf(file)}${part}`),
      originalKey: `${entry.fileSha256} ${entry.index}`,
      credentialsInside: credentialsInside(entry.index, inside),
    };
  }
  return { ...ofFile, credentialsInside: inside.length };
}

const stemOf = ({ name }: StoredFile): string => name.replace(/\.[^.]*$/, '');

function ofText(text: string, stem: string): SharedOriginal {
  const token = !text.trimStart().startsWith('{');
  return {
    fileName: `${stem}.${token ? 'jwt' : 'json'}`,
    mediaType: token ? 'application/jwt' : 'application/json',
    bytes: new TextEncoder().encode(text),
  };
}
