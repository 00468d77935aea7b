import { allSteps, type Steps } from '#src/domain/steps.ts';
import type {
  DoubtfulCredential,
  KnownCopy,
  ReadyCredential,
  UnreadFile,
} from '#src/domain/wallet/incoming.ts';
import { entryOf, evidenceEntryOf } from '#src/domain/wallet/incoming-entry.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { countingOnce } from '#src/domain/wallet/counted-once.ts';
import { walletTotals } from '#src/domain/wallet/totals.ts';
import { incomingKey } from './incoming-key.ts';
import type { ImportSnapshot } from './import-snapshot.ts';

/** A file that is kept without being read, under a title that the learner gives it. */
export type EvidenceFile = UnreadFile & { title: string };

export type Review = {
  ready: readonly ReadyCredential[];
  doubtful: readonly DoubtfulCredential[];
  evidence: readonly EvidenceFile[];
  copies: readonly KnownCopy[];
  unread: readonly UnreadFile[];
};

/** What "Add" would do, as the ticks stand. */
export type Addition = {
  files: readonly StoredFile[];
  entries: readonly WalletEntry[];
  /** Entries among them that wait in "Removed" and come back. */
  returning: readonly string[];
  /** ECTS that would be earned and not yet recognised. */
  earnedHundredths: number;
  /** Everything that could be added, so that a number of it can be told. */
  total: number;
  /** Evidence whose title is still empty. */
  untitled: boolean;
};

export const additionOf = (review: Review, snapshot: ImportSnapshot, addedOn: string): Addition =>
  allSteps(addingUp(review, snapshot, addedOn));

/** `additionOf` in steps, for thousands of files. */
export function* addingUp(review: Review, snapshot: ImportSnapshot, addedOn: string): Steps<Addition> {
  const chosen = [
    ...review.ready.filter((place) => !snapshot.unticked.has(incomingKey(place))),
    ...review.doubtful.filter((place) => snapshot.kept.has(incomingKey(place))),
    ...review.copies.flatMap((copy) =>
      copy.found && snapshot.kept.has(incomingKey(copy)) ? [{ ...copy, found: copy.found }] : [],
    ),
  ];
  const evidence = review.evidence.filter(
    ({ position }) => !snapshot.unticked.has(incomingKey({ position, index: 0 })),
  );
  const added = chosen.map((place) => ({
    entry: entryOf(place, addedOn),
    counts: !isCountedInWallet(place),
  }));
  const entries = [
    ...added.map(({ entry }) => entry),
    ...evidence.map(({ file, title }) => evidenceEntryOf(file, title.trim(), addedOn)),
  ];
  const counting = added.filter(({ counts }) => counts).map(({ entry }) => entry);
  const counted = yield* countingOnce(counting, []);
  const positions = new Set([...chosen, ...evidence].map(({ position }) => position));
  return {
    files: [...positions].flatMap((position) => storedFile(snapshot, position, addedOn)),
    entries,
    returning: chosen.flatMap((place) =>
      'isRemoved' in place && place.isRemoved ? [`${place.file.sha256}.${place.index}`] : [],
    ),
    earnedHundredths: walletTotals(counting, [], [], addedOn, counted).earned.hundredths,
    total:
      review.ready.length +
      review.doubtful.length +
      review.copies.filter(canBeKept).length +
      review.evidence.length,
    untitled: evidence.some(({ title }) => title.trim() === ''),
  };
}

/** Whether both can be kept: of the very same file there is only one. */
export const canBeKept = ({ reason }: KnownCopy): boolean =>
  reason === 'same-content' || reason === 'same-content-here';

/** Whether the wallet counts the same learning already. */
const isCountedInWallet = (place: ReadyCredential | KnownCopy): boolean =>
  'relative' in place
    ? place.relative?.entry != null && place.relative.relation !== 'changed-copy'
    : place.existing !== null;

function storedFile({ files }: ImportSnapshot, position: number, addedOn: string): StoredFile[] {
  const file = files[position];
  if (!file?.bytes) return [];
  const { sha256, fileName: name, mediaType, fetched } = file.inspected;
  return [{ sha256, name, mediaType, bytes: file.bytes, addedOn, ...(fetched && { fetched }) }];
}
