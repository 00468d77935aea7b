import type { Credential } from '../credential/credential.ts';
import type { InspectedCredential } from '../verification/inspector.ts';
import { documentJson } from './document-json.ts';
import { personalDataIn, personalTopics, sensitiveTopics, type PersonalTopic } from './personal-data.ts';
import type { Portfolio } from './portfolio.ts';

/** What readers will see. Each has its text as `disclosure.seen.<topic>`, and in short as `share.topic.<topic>`. */
export const seenTopics = [
  ...personalTopics,
  'holder-name',
  'grades',
  'evidence-links',
  'other-credentials',
  'whole-picture',
  'opaque-file',
  'decisions',
  'pathway',
  'message',
  'own-records',
  'extracts',
  'title',
  'recipient',
] as const;
type SeenTopic = (typeof seenTopics)[number];

/** One line of "They will see". */
export type Seen = {
  topic: SeenTopic;
  /** To be looked at twice before it leaves the device. */
  sensitive: boolean;
  /** Positions of the originals that hold it; empty for what the holder adds. */
  originals: readonly number[];
  /** Whether every original that can be read holds it. */
  everywhere: boolean;
  /** How many, where it can be counted. */
  count: number;
};

/** Told by name where they are missing, as `disclosure.topic.<topic>`; the others only where they are there. */
const expectedTopics = ['e-mail', 'address', 'national-id', 'date-of-birth'] as const;
type ExpectedTopic = (typeof expectedTopics)[number];

/** One line of "They will not see". Each has its text as `disclosure.unseen.<code>`. */
export type Unseen =
  /** Not in the originals; `fully` is false where one of them is a file that Cairn cannot look into. */
  | { code: 'not-in-files'; topics: readonly ExpectedTopic[]; fully: boolean }
  | { code: 'notes' | 'pathways' | 'decisions' | 'other-entries'; count: number };

export type Disclosure = { seen: readonly Seen[]; unseen: readonly Unseen[] };

/** What the bytes of one original hold, found by reading exactly these bytes. */
export type DisclosedOriginal = {
  /** Empty for a file that Cairn cannot read: nobody can say here what is in it. */
  credentials: readonly Pick<InspectedCredential, 'credential' | 'documentText'>[];
  /** Positions of the credentials that the holder means to share; others in the same file go along. */
  chosen: readonly number[];
};

/** What the wallet holds and the portfolio leaves out. */
export type LeftBehind = { notes: number; pathways: number; decisions: number; entries: number };

/**
 * What leaves the device with a portfolio and what stays, computed from the originals' own bytes
 * and never from what the wallet remembers of them.
 */
export function disclosureOf(
  portfolio: Portfolio,
  originals: readonly DisclosedOriginal[],
  leftBehind: LeftBehind,
): Disclosure {
  const personal = originals.map(topicsOf);
  const readable = originals.filter((original) => original.credentials.length > 0).length;
  const where = (holds: (original: DisclosedOriginal, position: number) => boolean) =>
    originals.flatMap((original, position) => (holds(original, position) ? [position] : []));
  const inOriginals = (topic: SeenTopic, positions: readonly number[], count = positions.length): Seen[] =>
    positions.length === 0
      ? []
      : [
          {
            topic,
            sensitive: sensitiveTopics.has(topic) || beware.has(topic),
            originals: positions,
            everywhere: positions.length === readable,
            count,
          },
        ];
  const added = (topic: SeenTopic, count: number): Seen[] =>
    count === 0 ? [] : [{ topic, sensitive: false, originals: [], everywhere: false, count }];
  const others = originals.map(({ credentials, chosen }) => credentials.length - chosen.length);
  const links = originals.map((original) =>
    original.credentials.reduce((sum, { credential }) => sum + credential.evidence.length, 0),
  );
  return {
    seen: [
      ...added('holder-name', portfolio.holderName === '' ? 0 : 1),
      ...personalTopics.flatMap((topic) =>
        inOriginals(
          topic,
          where((_, position) => personal[position]?.has(topic) === true),
        ),
      ),
      ...inOriginals(
        'grades',
        where(({ credentials }) => credentials.some(({ credential }) => statesGrade(credential))),
      ),
      ...inOriginals(
        'evidence-links',
        where((_, position) => (links[position] ?? 0) > 0),
        sum(links),
      ),
      ...inOriginals(
        'other-credentials',
        where((_, position) => (others[position] ?? 0) > 0),
        sum(others.map((number) => Math.max(number, 0))),
      ),
      ...inOriginals(
        'whole-picture',
        where((_, position) => portfolio.originals[position]?.mediaType.startsWith('image/') === true),
      ),
      ...inOriginals(
        'opaque-file',
        where(({ credentials }) => credentials.length === 0),
      ),
      ...added('decisions', portfolio.decisions.length),
      ...added('own-records', portfolio.ownRecords.length),
      ...added('extracts', portfolio.extracts.length),
      ...added('pathway', portfolio.pathway ? 1 : 0),
      ...added('title', portfolio.title === '' ? 0 : 1),
      ...added('recipient', portfolio.recipient === '' && portfolio.purpose === '' ? 0 : 1),
      ...added('message', portfolio.message === '' ? 0 : 1),
    ],
    unseen: [
      ...notInFiles(personal, readable === originals.length),
      ...leftOut('other-entries', leftBehind.entries),
      ...leftOut('notes', leftBehind.notes),
      ...leftOut('decisions', leftBehind.decisions),
      ...leftOut('pathways', leftBehind.pathways),
    ],
  };
}

const beware: ReadonlySet<SeenTopic> = new Set<SeenTopic>(['other-credentials', 'opaque-file']);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const leftOut = (code: Exclude<Unseen['code'], 'not-in-files'>, count: number): Unseen[] =>
  count > 0 ? [{ code, count }] : [];

function topicsOf({ credentials }: DisclosedOriginal): ReadonlySet<PersonalTopic> {
  return new Set(
    credentials.flatMap(({ credential, documentText }) => [
      ...personalDataIn(credential, documentJson(documentText)),
    ]),
  );
}

function notInFiles(personal: readonly ReadonlySet<PersonalTopic>[], fully: boolean): Unseen[] {
  const topics = expectedTopics.filter((topic) => !personal.some((found) => found.has(topic)));
  return personal.length > 0 && topics.length > 0 ? [{ code: 'not-in-files', topics, fully }] : [];
}

const statesGrade = (credential: Credential): boolean =>
  credential.grade !== null || credential.parts.some(statesGrade);
