import type { ReadProblem } from '../credential/reading.ts';
import { supportingKindOf, type SupportingKind } from '../credential/supporting-document.ts';
import { allSteps, type Steps, stepSize } from '../steps.ts';
import { attributionOf } from '../verification/attribution.ts';
import { namesAnother } from '../verification/fault.ts';
import type { InspectedCredential, InspectedFile } from '../verification/inspector.ts';
import { countingOnce } from './counted-once.ts';
import { incomingId } from './incoming-entry.ts';
import type { WalletEntry } from './records.ts';
import { isChangedText, type Comparable, type Relation } from './relation.ts';
import { createRelationIndex } from './relation-index.ts';

/** Where an incoming credential comes from: which of the files, and where in it. */
export type IncomingPlace = {
  /** Position among the files handed over. */
  position: number;
  /** Position among the credentials of that file, and how many it holds. */
  index: number;
  of: number;
  file: InspectedFile;
};

/** What an incoming credential looks like another form or copy of. */
export type IncomingRelative = {
  relation: Relation;
  /** The one in the wallet; null where it is among the files handed over. */
  entry: WalletEntry | null;
  /** The one among the files handed over; null where it is in the wallet. */
  place: IncomingPlace | null;
};

export type ReadyCredential = IncomingPlace & {
  found: InspectedCredential;
  /** True where the same file waits in "Removed": adding it brings the entry back. */
  isRemoved: boolean;
  /** What it counts together with; null where it is like nothing else. */
  relative: IncomingRelative | null;
};

/** Why a credential is not taken without a look. Each has its text as `import.doubt.<code>`. */
export type Doubt =
  /** The same document as its `relative`, with another text than the one that was signed. */
  | 'changed-copy'
  /** A check failed, so it counts nothing. */
  | 'failed'
  /** It is made out to another name than the learner's, so it counts nothing until they say that it is theirs. */
  | 'names-another'
  /** No achievement, so it counts nothing. */
  | SupportingKind
  /** Nobody signed it, so it counts nothing. */
  | 'unsigned'
  /** Its issuer's name is written to look like another's. */
  | 'name-looks-like-another';

export type DoubtfulCredential = ReadyCredential & { doubt: Doubt };

type CopyReason =
  /** The very same file is in the wallet; it cannot be there twice. */
  | 'same-file'
  /** The same signed text, in another file or wrapping. It can be kept; its credits count once. */
  | 'same-content'
  /** As above, but the first one is among the files handed over. */
  | 'same-file-here'
  | 'same-content-here';

export type KnownCopy = IncomingPlace & {
  /** Null for a file that is in the wallet as the learner's own record, or that could not be read. */
  found: InspectedCredential | null;
  reason: CopyReason;
  /** What is there already; null where it is among the files handed over. */
  existing: WalletEntry | null;
};

export type UnreadFile = { position: number; file: InspectedFile; problem: ReadProblem };

/** Files handed over, sorted by what can be done with them. Nothing is in the wallet yet. */
export type IncomingReview = {
  ready: readonly ReadyCredential[];
  /** To be looked at first; they can be kept all the same. */
  doubtful: readonly DoubtfulCredential[];
  copies: readonly KnownCopy[];
  unread: readonly UnreadFile[];
};

/** @param entries - the whole wallet, removed entries included */
export function reviewIncoming(
  files: readonly InspectedFile[],
  entries: readonly WalletEntry[],
): IncomingReview {
  return allSteps(reviewingIncoming(files, entries));
}

/** `reviewIncoming` in steps, for thousands of files. */
export function* reviewingIncoming(
  files: readonly InspectedFile[],
  entries: readonly WalletEntry[],
): Steps<IncomingReview> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const inWallet = entries.filter((entry) => entry.removedOn === null);
  const byContent = new Map(inWallet.map((entry) => [entry.contentSha256, entry]));
  const seenFiles = new Set<string>();
  const seenContents = new Set<string>();
  const fresh: Fresh[] = [];
  const copies: KnownCopy[] = [];
  const unread: UnreadFile[] = [];

  for (const [position, file] of files.entries()) {
    if (position % stepSize === 0) yield;
    const repeated = file.sha256 !== '' && seenFiles.has(file.sha256);
    seenFiles.add(file.sha256);
    if (!file.outcome.ok) {
      const kept = byId.get(incomingId(file, 0));
      if (kept?.removedOn === null)
        copies.push({ position, index: 0, of: 1, file, found: null, reason: 'same-file', existing: kept });
      else if (repeated)
        copies.push({
          position,
          index: 0,
          of: 1,
          file,
          found: null,
          reason: 'same-file-here',
          existing: null,
        });
      else unread.push({ position, file, problem: file.outcome.error });
      continue;
    }
    const { credentials } = file.outcome.value;
    credentials.forEach((found, index) => {
      const place = { position, index, of: credentials.length, file, found };
      const same = byId.get(incomingId(file, index));
      const alike = byContent.get(found.contentSha256);
      if (repeated) copies.push({ ...place, reason: 'same-file-here', existing: null });
      else if (same?.removedOn === null) copies.push({ ...place, reason: 'same-file', existing: same });
      else if (alike) copies.push({ ...place, reason: 'same-content', existing: alike });
      else if (seenContents.has(found.contentSha256))
        copies.push({ ...place, reason: 'same-content-here', existing: null });
      else fresh.push({ ...place, isRemoved: same !== undefined });
      seenContents.add(found.contentSha256);
    });
  }
  return { ...(yield* sorting(fresh, inWallet)), copies, unread };
}

type Fresh = Omit<ReadyCredential, 'relative'>;
type Known = Comparable & Omit<IncomingRelative, 'relation'>;

/** What is new, each with what it is related to, in the order of the files. */
function* sorting(
  fresh: readonly Fresh[],
  inWallet: readonly WalletEntry[],
): Steps<Pick<IncomingReview, 'ready' | 'doubtful'>> {
  const { first, wholes } = yield* countingOnce(inWallet, []);
  const index = createRelationIndex<Known>();
  for (const [place, entry] of [...first, ...wholes].entries()) {
    if (place % stepSize === 0) yield;
    // What the learner told apart counts beside others, whatever comes.
    if (!entry.countsApart) index.add({ ...comparable(entry), entry, place: null });
  }
  const relatives = new Map<Fresh, IncomingRelative>();
  const doubts = new Map(fresh.map((place) => [place, doubtAbout(place.found)]));
  // What holds speaks for the others, wherever it stands among the files.
  for (const isSecondRound of [false, true]) {
    for (const [turn, place] of fresh.entries()) {
      if (turn % stepSize === 0) yield;
      if ((doubts.get(place) !== null) === !isSecondRound) continue;
      const relative = index.relativeOf(place.found);
      if (relative === null) index.add({ ...comparable(place.found), entry: null, place });
      else {
        const { item, relation } = relative;
        relatives.set(place, { relation, entry: item.entry, place: item.place });
      }
    }
  }
  const ready: ReadyCredential[] = [];
  const doubtful: DoubtfulCredential[] = [];
  for (const place of fresh) {
    const relative = relatives.get(place) ?? null;
    const isChanged = relative?.relation === 'changed-copy' && isChangedText(place.found);
    const doubt = isChanged ? 'changed-copy' : (doubts.get(place) ?? null);
    if (doubt === null) ready.push({ ...place, relative });
    else doubtful.push({ ...place, relative, doubt });
  }
  return { ready, doubtful };
}

const comparable = ({ contentSha256, credential, report }: Comparable): Comparable => ({
  contentSha256,
  credential,
  report,
});

/** What could not be checked is no doubt: it is kept, and its line says what is open. */
function doubtAbout({ credential, report }: InspectedCredential): Exclude<Doubt, 'changed-copy'> | null {
  const supporting = supportingKindOf(credential);
  if (supporting) return supporting;
  const attribution = attributionOf(report, false);
  if (attribution === 'failed' || attribution === 'unsigned') return attribution;
  if (namesAnother(report)) return 'names-another';
  return report.checks.some(({ code }) => code === 'name-looks-like-another')
    ? 'name-looks-like-another'
    : null;
}
