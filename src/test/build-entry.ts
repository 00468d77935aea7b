import type { Credential } from '#src/domain/credential/credential.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { buildCredential, english, statedByIssuer } from './build-credential.ts';
import { buildReport } from './build-report.ts';

/** A made-up file hash that is different for each number and sorts with it. */
export const fakeSha256 = (number: number): string => number.toString(16).padStart(64, '0');

type EntryOverrides = Partial<Omit<WalletEntry, 'credential'>> & { credential?: Partial<Credential> };

/** Different numbers are different learning, not further forms of the same. */
const namedFor = (number: number): Partial<Credential> =>
  number === 1
    ? {}
    : {
        title: statedByIssuer(english(`Sustainable Building ${String(number)}`)),
        documentId: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      };

/**
 * One wallet entry, the `number`-th: its ids follow from the number, so that two entries with different
 * numbers never collide. The credential is the one of `buildCredential` with the given overrides.
 */
export function buildEntry(number = 1, { credential, ...overrides }: EntryOverrides = {}): WalletEntry {
  const fileSha256 = fakeSha256(number);
  return {
    id: `${fileSha256}.0`,
    fileSha256,
    index: 0,
    parent: null,
    contentSha256: fileSha256,
    addedOn: '2026-11-20T10:00:00Z',
    credential: buildCredential({ ...namedFor(number), ...credential }),
    report: buildReport(),
    note: '',
    additions: {},
    attachments: [],
    countsApart: false,
    removedOn: null,
    ...overrides,
  };
}

/** The file behind `buildEntry(number)`. Its bytes do not hash to its made-up key. */
export function buildFile(number = 1, overrides: Partial<StoredFile> = {}): StoredFile {
  return {
    sha256: fakeSha256(number),
    name: `sample-${String(number)}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify({ sample: number })),
    addedOn: '2026-11-20T10:00:00Z',
    ...overrides,
  };
}
