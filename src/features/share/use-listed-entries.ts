import { useQueries } from '@tanstack/react-query';
import type { ChosenEntry } from '#src/domain/portfolio/compose-portfolio.ts';
import { canBeTakenOut, credentialsInside } from '#src/domain/portfolio/taken-out.ts';
import type { SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { inspectionQuery } from '#src/queries/portfolio-queries.ts';
import { useServices } from '#src/queries/services.tsx';
import { fileQuery } from '#src/queries/wallet-queries.ts';
import type { Form } from './draft.ts';

/** One listed entry with what its file allows. */
export type ListedEntry = {
  entry: WalletEntry;
  form: Form;
  /** The forms to choose from; one where there is no choice. */
  forms: readonly Form[];
  /** The file's own name and size; null while it is being fetched, and where there is none. */
  file: { name: string; bytes: number } | null;
  /** Null until its bytes are at hand. */
  chosen: ChosenEntry | null;
};

/** Fetches and reads the files of entries, and makes of each the bytes that would be shared. */
export function useListedEntries(
  entries: readonly WalletEntry[],
  chosenForms: Readonly<Record<string, Form>>,
  unticked: ReadonlySet<string>,
): ListedEntry[] {
  const services = useServices();
  const files = useQueries({
    queries: entries.map((entry) => fileQuery(services, entry.fileSha256)),
  }).map(({ data }) => data);
  const inspections = useQueries({
    queries: entries.map((entry, index) => {
      const file = files[index];
      return {
        ...inspectionQuery(services, entry.fileSha256, {
          fileName: file?.name ?? '',
          bytes: file?.bytes ?? new Uint8Array(),
        }),
        enabled: !isOwnRecord(entry) && !!file,
      };
    }),
  }).map(({ data }) => data);
  return entries.map((entry, index) => {
    const file = files[index] ?? null;
    const forms = formsOf(
      entry,
      file,
      entries.filter(({ id }) => !unticked.has(id)),
    );
    const wanted = chosenForms[entry.id];
    const form = wanted && forms.includes(wanted) ? wanted : (forms[0] ?? 'whole');
    return {
      entry,
      form,
      forms,
      file: file && { name: file.name, bytes: file.bytes.length },
      chosen: chosenOf(entry, form, file, inspections[index]),
    };
  });
}

const isOwnRecord = (entry: WalletEntry): boolean => entry.credential.format === 'own-record';

// The smaller and more private form comes first, and is the usual one.
function formsOf(entry: WalletEntry, file: StoredFile | null, ticked: readonly WalletEntry[]): Form[] {
  if (isOwnRecord(entry)) return file && file.bytes.length > 0 ? ['words', 'whole'] : ['words'];
  if (!canBeTakenOut(entry)) return ['whole'];
  // Where its record goes out all the same, it would only travel twice.
  const goesAlong = ticked.some(
    ({ fileSha256, index }) => fileSha256 === entry.fileSha256 && index === entry.parent,
  );
  return goesAlong ? ['whole', 'taken-out'] : ['taken-out', 'whole'];
}

function chosenOf(
  entry: WalletEntry,
  form: Form,
  file: StoredFile | null,
  inspected: InspectedFile | undefined,
): ChosenEntry | null {
  if (form === 'words') return { entry, original: null, originalKey: '', credentialsInside: 0 };
  if (!file) return null;
  const whole: SharedOriginal = { fileName: file.name, mediaType: file.mediaType, bytes: file.bytes };
  if (isOwnRecord(entry)) return { entry, original: whole, originalKey: file.sha256, credentialsInside: 0 };
  if (!inspected) return null;
  const credentials = inspected.outcome.ok ? inspected.outcome.value.credentials : [];
  const text = credentials[entry.index]?.documentText;
  if (form === 'taken-out' && text !== undefined) {
    const part = entry.parent === null ? '' : `-${entry.index + 1}`;
    const token = !text.trimStart().startsWith('{');
    return {
      entry,
      original: {
        fileName: `${file.name.replace(/\.[^.]*$/, '')}${part}.${token ? 'jwt' : 'json'}`,
        mediaType: token ? 'application/jwt' : 'application/json',
        bytes: new TextEncoder().encode(text),
      },
      originalKey: `${entry.fileSha256} ${entry.index}`,
      credentialsInside: credentialsInside(entry.index, credentials),
    };
  }
  return {
    entry,
    original: whole,
    originalKey: entry.fileSha256,
    credentialsInside: credentials.length,
  };
}
