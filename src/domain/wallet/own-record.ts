import type { Credential, CreditAmount, Packaging } from '../credential/credential.ts';
import { nothingStated, unnamedParty } from '../credential/nothing-stated.ts';
import type { VerificationReport } from '../verification/check.ts';
import type { LocalizedText } from '../credential/stated.ts';
import type { IsoDate, IsoDateTime } from '../time.ts';
import type { WalletEntry } from './records.ts';

/** What a learner says about something they did. Empty text and null where they say nothing. */
export type OwnWords = {
  title: string;
  givenBy: string;
  awardedOn: IsoDate | null;
  hours: number | null;
  /** An amount as the learner gives it, in the unit that they name. */
  credits: CreditAmount | null;
  outcomes: readonly string[];
  /** An https address; empty for none. */
  link: string;
  description: string;
};

const learner = <T>(value: T) => ({ value, by: 'learner' as const, at: '' });
const und = (text: string) => ({ und: text });

/** A record in the learner's own words. None of it is signed, and nothing of it counts before someone decides. */
export function ownWordsRecord(words: OwnWords): Credential {
  const { givenBy, awardedOn, hours, credits, link, description } = words;
  return {
    ...nothingStated,
    format: 'own-record',
    packaging: 'json',
    title: learner(und(words.title)),
    issuer: learner(givenBy === '' ? unnamedParty : { ...unnamedParty, name: und(givenBy) }),
    description: description === '' ? null : learner(und(description)),
    awardedOn: awardedOn === null ? null : learner(awardedOn),
    workloadHours: hours === null ? null : learner(hours),
    credits: credits === null ? [] : [learner(credits)],
    outcomes: words.outcomes.map((outcome) => learner({ text: und(outcome), skills: [] })),
    evidence: link === '' ? [] : [learner({ url: link, name: null })],
  };
}

/** What the learner said in a record of their own. */
export function wordsOf(record: Credential): OwnWords {
  const plain = (text: LocalizedText | null | undefined) => Object.values(text ?? {})[0] ?? '';
  return {
    title: plain(record.title.value),
    givenBy: plain(record.issuer.value.name),
    awardedOn: record.awardedOn?.value ?? null,
    hours: record.workloadHours?.value ?? null,
    credits: record.credits[0]?.value ?? null,
    outcomes: record.outcomes.map(({ value }) => plain(value.text)),
    link: record.evidence[0]?.value.url ?? '',
    description: plain(record.description?.value),
  };
}

/**
 * The entry of a record that was typed in.
 *
 * @param sha256 - names the record: a hash that nothing else has
 * @param attachments - keys of the files behind it
 */
export function typedEntry(
  words: OwnWords,
  sha256: string,
  attachments: readonly string[],
  addedOn: IsoDateTime,
): WalletEntry {
  return {
    id: `${sha256}.0`,
    fileSha256: sha256,
    attachments,
    index: 0,
    parent: null,
    contentSha256: sha256,
    addedOn,
    credential: ownWordsRecord(words),
    report: ownRecordReport(addedOn),
    note: '',
    additions: {},
    countsApart: false,
    removedOn: null,
  };
}

/**
 * A record that the learner wrote about a file nobody signed for Cairn to read. It states a title
 * and nothing else; everything in it is the learner's word.
 */
export function ownRecord(title: string, mediaType: string): Credential {
  return {
    ...nothingStated,
    format: 'own-record',
    packaging: packagingOf(mediaType),
    title: learner({ und: title }),
    issuer: learner(unnamedParty),
  };
}

const packagingOf = (mediaType: string): Packaging => {
  if (mediaType === 'image/png') return 'png';
  return mediaType === 'image/svg+xml' ? 'svg' : 'json';
};

/** The report of an own record: there is nothing to check, and it says so. */
export function ownRecordReport(checkedAt: IsoDateTime): VerificationReport {
  return {
    checkedAt,
    online: false,
    checks: [{ kind: 'signature', status: 'not-applicable', code: 'unsigned' }],
  };
}
